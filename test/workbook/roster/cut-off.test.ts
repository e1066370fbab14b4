import type { IWorkbookData } from '@univerjs/core';
import type { Household } from '../../../src/domain/household';
import { excelWorkbook } from '../../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../../host/excel-in-node';
import { openAgain, openWorkbook, type SheetContent } from '../open-workbook';
import { household } from './invented';
import { addOwnColumn } from './own-column';

const { roster } = excelWorkbook;

/** The cells and tables of a workbook; keys, which are made at random, by their first place. */
const contentOf = (opened: OpenedExcel): Promise<string> =>
  opened.Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/name');
    tables.load('items/name');
    await context.sync();
    const cells = worksheets.items.map((sheet) => sheet.getRange('A1:T40').load('values,numberFormat'));
    const areas = tables.items.map((table) => table.getRange().load('address'));
    await context.sync();
    const keys = new Map<string, string>();
    return JSON.stringify([worksheets.items.map(({ name }, at) => [name, cells[at].values, cells[at].numberFormat]), tables.items.map(({ name }, at) => [name, areas[at].address])])
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (key) => keys.get(key) ?? (keys.set(key, `键${keys.size}`), `键${keys.size - 1}`));
  });

/** A workbook made once and opened anew for every run. */
async function prepared<Prepared>(sheets: readonly SheetContent[], prepare: (opened: OpenedExcel) => Promise<Prepared>): Promise<{ readonly open: () => OpenedExcel; readonly given: Prepared }> {
  const opened = await openWorkbook(sheets);
  const given = await prepare(opened);
  await opened.engine.settle();
  const data = JSON.stringify(opened.engine.save());
  opened.close();
  return { open: () => openAgain(JSON.parse(data) as IWorkbookData), given };
}

/**
 * Does the work whole, and then once for every request it makes, cut off at that request and done again:
 * the workbook must be the same each time. Gives the number of requests.
 */
async function cutEverywhere<Prepared>(sheets: readonly SheetContent[], prepare: (opened: OpenedExcel) => Promise<Prepared>, work: (given: Prepared) => Promise<unknown>, between: () => Promise<void> = async () => undefined): Promise<number> {
  const { open, given } = await prepared(sheets, prepare);
  const run = async (cut: number | null): Promise<{ content: string; requests: number }> => {
    const opened = open();
    try {
      if (cut !== null) {
        opened.host.failAt(cut);
        await expect(work(given)).rejects.toMatchObject({ fault: { kind: 'connection' } });
        await between();
      }
      const before = opened.host.requests;
      await work(given);
      return { requests: opened.host.requests - before, content: await contentOf(opened) };
    } finally {
      opened.close();
    }
  };
  const whole = await run(null);
  // The client's own last request lets go of what it kept; it fails without a word.
  const requests = whole.requests - 1;
  for (let cut = 1; cut <= requests; cut++) expect([cut, (await run(cut)).content]).toEqual([cut, whole.content]);
  return requests;
}

const blank: readonly SheetContent[] = [{ name: 'Sheet1', rows: [] }];
const saved = async (before: Household | null, now: Household): Promise<Household> => {
  const answer = await roster.saveHousehold(before, now);
  if (answer.kind !== 'saved') throw new Error(answer.kind);
  return answer.household;
};
const nothingAmiss = async (): Promise<void> => expect((await roster.findRoster()).faults).toEqual([]);

test('making a roster', async () => {
  expect(await cutEverywhere(blank, async () => undefined, () => roster.makeRoster('2017'))).toBeGreaterThan(4);
});

test('adopting what the office has', async () => {
  const own: readonly SheetContent[] = [
    { name: '台账', rows: [['户编号', '乡镇', '行政村', '户主', '民族', '2017年度人均收入'], ['1', '青水乡', '三溪村', '赖水生', '汉族', 3010], ['2', '青水乡', '沧海村', '李木根', '', 2000]], tables: [{ name: '户表', address: 'A1:F3' }] },
    { name: '人口', rows: [['户编号', '姓名', '身份证号码', '关系'], ['2', '李木根', '', '户主'], ['1', '赖水生', '无', '户主']] },
  ];
  await cutEverywhere(own, async () => undefined, () => roster.makeRoster('2017'));
});

test('saving a new household: it is there whole or not at all', async () => {
  const now = household();
  await cutEverywhere(blank, async () => {
    await roster.makeRoster('2017');
    return now;
  }, (given) => roster.saveHousehold(null, given), nothingAmiss);
});

test('saving a household whose lines were changed, added and removed', async () => {
  await cutEverywhere(blank, async () => {
    await roster.makeRoster('2017');
    await saved(null, household({ headName: '别人' }));
    return saved(null, household());
  }, (before) => roster.saveHousehold(before, { ...before, income: '3500', members: [before.members[2], { ...before.members[0], age: '46' }], officers: [], assistance: [...before.assistance, { date: '2018', project: '雨露计划', scale: '', funds: '3000' }] }), nothingAmiss);
});

test('deleting one', async () => {
  await cutEverywhere(blank, async () => {
    await roster.makeRoster('2017');
    return saved(null, household());
  }, (before) => roster.deleteHousehold(before), nothingAmiss);
});

test('putting one back, with what stood in a column of the office’s own', async () => {
  await cutEverywhere(blank, async (opened) => {
    await roster.makeRoster('2017');
    const before = await saved(null, household());
    await addOwnColumn(opened, '家庭成员', '鞋码', { 2: 41, 4: '37半' });
    const deleted = await roster.deleteHousehold(before);
    if (deleted.kind !== 'deleted') throw new Error(deleted.kind);
    return deleted;
  }, (deleted) => roster.restoreHousehold(deleted), nothingAmiss);
});

test('adding many', async () => {
  await cutEverywhere(blank, async () => {
    await roster.makeRoster('2017');
    return Array.from({ length: 203 }, (_, at) => household({ headName: `户${at}`, members: household().members.slice(0, 1), officers: [], assistance: [] }));
  }, (households) => roster.addHouseholds(households), nothingAmiss);
});

describe('a save that stops in the middle of its one request', () => {
  test('leaves lines without a household, which is told; done again, it is whole', async () => {
    const opened = await openWorkbook(blank);
    try {
      await roster.makeRoster('2017');
      const now = household();
      const resize = jest.spyOn(opened.engine.objects, 'resizeTable').mockImplementationOnce(() => { throw new Error('out of memory'); });
      await expect(roster.saveHousehold(null, now)).rejects.toMatchObject({ fault: { kind: 'unknown' } });
      resize.mockRestore();
      expect(await saved(null, now)).toEqual({ ...now, key: expect.any(String) as string });
      expect(await roster.findRoster()).toMatchObject({ households: 1, faults: [] });
    } finally {
      opened.close();
    }
  });
});
