import fc from 'fast-check';
import { blankHousehold, blankMember, type Household } from '../../src/domain/household';
import { draftRows, readDrafts } from '../../src/workbook/roster/draft-rows';
import { draftBook } from '../../src/workbook/roster/draft';
import type { OpenedExcel } from '../host/excel-in-node';
import { openWorkbook, valuesAt } from './open-workbook';

let opened: OpenedExcel | undefined;
afterEach(() => opened?.close());

const saved: Household = { ...blankHousehold('2017'), key: 'k1', headName: '张三', phone: '19900000001', members: [{ ...blankMember, name: '张三', idNumber: '350481197303049808' }] };
const draft = { id: 'd1', before: saved, now: { ...saved, remarks: '=1+1\n第二行', members: [...saved.members, blankMember] } };
const fresh = { id: 'd2', before: null, now: { ...blankHousehold('2017'), headName: '李四' } };

const sheets = () =>
  (opened as OpenedExcel).Excel.run(async (context) => {
    context.workbook.worksheets.load('items/name,items/visibility');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return { all: context.workbook.worksheets.items.map(({ name, visibility }) => [name, visibility === 'Visible']), active: active.name };
  });
const fault = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as { fault: unknown }).fault);

test('a workbook without drafts gets no sheet by being asked for them', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [['甲']] }]);
  expect(await draftBook.recallDrafts()).toEqual([]);
  await draftBook.dropDraft('d1');
  expect((await sheets()).all).toEqual([['名册', true]]);
});

test('a draft is found again as it was typed, on a sheet that is hidden, and the user stays where they are', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [['甲']] }]);
  await draftBook.keepDraft(draft);
  expect(await draftBook.recallDrafts()).toEqual([draft]);
  expect(await sheets()).toEqual({ all: [['名册', true], ['名册草稿', false]], active: '名册' });
});

test('drafts of two people stand beside each other; each is kept anew, and dropped, alone', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [['甲']] }]);
  await draftBook.keepDraft(draft);
  await draftBook.keepDraft(fresh);
  const shorter = { ...draft, now: { ...draft.now, members: [] } };
  await draftBook.keepDraft(shorter);
  expect(await draftBook.recallDrafts()).toEqual([shorter, fresh]);
  await draftBook.dropDraft('d1');
  expect(await draftBook.recallDrafts()).toEqual([fresh]);
  await draftBook.dropDraft('d2');
  expect(await draftBook.recallDrafts()).toEqual([]);
  expect(await valuesAt(opened, '名册草稿', 'A1:D3')).toEqual([['草稿号', '状态', '项', '内容'], ['', '', '', ''], ['', '', '', '']]);
});

test('keeping a draft takes the same few requests however many there are', async () => {
  opened = await openWorkbook([{ name: '名册', rows: [['甲']] }]);
  const { host } = opened;
  const requestsOf = async (work: Promise<void>): Promise<number> => {
    const before = host.requests;
    await work;
    return host.requests - before;
  };
  await draftBook.keepDraft(fresh);
  const few = await requestsOf(draftBook.keepDraft(draft));
  for (let at = 0; at < 20; at++) await draftBook.keepDraft({ ...fresh, id: `f${at}` });
  expect(few).toBeLessThanOrEqual(3);
  expect(await requestsOf(draftBook.keepDraft(draft))).toBe(few);
});

test.each([1, 2])('cut off at its request %i, keeping a draft is a fault, and ends the same when it is done again', async (cut) => {
  opened = await openWorkbook([{ name: '名册', rows: [['甲']] }]);
  await draftBook.keepDraft(fresh);
  opened.host.failAt(cut);
  expect(await fault(draftBook.keepDraft(draft))).toEqual({ kind: 'connection' });
  await draftBook.keepDraft(draft);
  expect(await draftBook.recallDrafts()).toEqual([draft, fresh]);
});

test("another's sheet of that name is left alone and said", async () => {
  opened = await openWorkbook([{ name: '名册草稿', rows: [['我的草稿', 1]] }]);
  expect(await draftBook.recallDrafts()).toEqual([]);
  expect(await fault(draftBook.keepDraft(draft))).toEqual({ kind: 'foreignSettings', sheet: '名册草稿!A1:B1' });
  expect(await valuesAt(opened, '名册草稿', 'A1:B1')).toEqual([['我的草稿', 1]]);
});

test('any household comes back from the rows as it was typed', () => {
  const text = fc.string({ unit: 'grapheme' });
  const member = fc.record({ name: text, idNumber: text, relationship: text, age: text, education: text, labour: text, health: text });
  const household = fc.record({ headName: text, remarks: text, members: fc.array(member, { maxLength: 4 }) }).map((some) => ({ ...blankHousehold('2017'), ...some }));
  fc.assert(
    fc.property(fc.option(household), household, (before, now) => {
      expect(readDrafts(draftRows({ id: 'd', before, now }))).toEqual([{ id: 'd', before, now }]);
    }),
  );
});
