import fc from 'fast-check';
import { isBlankLine, memberSchema, officerSchema, assistanceSchema, type Household } from '../../../src/domain/household';
import { householdFields } from '../../../src/domain/roster/fields';
import { excelWorkbook } from '../../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../../host/excel-in-node';
import { openWorkbook, valuesAt } from '../open-workbook';
import { household } from './invented';
import { inSheet } from './in-sheet';
import { addOwnColumn } from './own-column';

const { roster } = excelWorkbook;

let opened: OpenedExcel;
beforeAll(async () => {
  opened = await openWorkbook([{ name: 'Sheet1', rows: [] }]);
  await roster.makeRoster('2017');
});
afterAll(() => opened.close());

const saved = async (...parameters: Parameters<typeof roster.saveHousehold>): Promise<Household> => {
  const answer = await roster.saveHousehold(...parameters);
  if (answer.kind !== 'saved') throw new Error(answer.kind);
  return answer.household;
};
const read = async (key: string): Promise<Household> => (await roster.readHousehold(key)).household;
const rowOf = async (table: string, key: string): Promise<number> => (await valuesAt(opened, table, 'A1:A60')).findIndex(([cell]) => cell === key) + 1;
/** How many lines the workbook holds under a key. */
const linesOf = async (table: string, key: string): Promise<unknown[][]> => (await valuesAt(opened, table, 'A2:F60')).filter(([cell]) => cell === key);

test('a household is read as it was saved, numbers as numbers where nothing is lost by it', async () => {
  const one = await saved(null, household());
  const two = await saved(null, household({ headName: '李木根', members: [], location: '' }));
  expect(one).toEqual(household({ key: one.key }));
  expect(await read(one.key)).toEqual(one);
  expect(await read(two.key)).toEqual(two);
  expect(await roster.readHouseholds([two.key, '没有', one.key])).toEqual([one, two]);
  expect((await linesOf('家庭成员', one.key)).map((cells) => cells.slice(1))).toEqual([
    [1, '赖水生', '3504*********', '户主', 45],
    [2, '邱秀兰', '无', '配偶', '043'],
    [3, '赖小木', '350481201001019803', '之子', 8],
  ]);
  expect((await linesOf('帮扶措施', one.key)).map((cells) => cells.slice(2))).toEqual([['20170102', '=种植', '5亩', 2000], ['2017年', '危房改造', '', '2000元']]);
  expect(await roster.findRoster()).toMatchObject({ kind: 'ready', households: 2, rowsChecked: true, faults: [] });
});

test('whatever is typed comes back as it was typed', async () => {
  const typed = fc.oneof(fc.constantFrom('', '0', '007', '3010', '53.50', "'", "'=1", '=SUM(A1)', '+86', '@某', 'TRUE', '#N/A', '1/2', '3-4', '50%', '1e5', '350481201001019803', '　全角', '一\n二', ' 前后 '), fc.string({ unit: fc.constantFrom(...'赖0123456789.-+/=%元㎡·𠮷 ') }));
  const line = (shape: object) => fc.record(Object.fromEntries(Object.keys(shape).map((name) => [name, typed]))).filter((one) => !isBlankLine(one as never));
  const lines = (shape: object) => fc.array(line(shape), { maxLength: 4 });
  const households = fc.record({
    key: fc.constant(''),
    ...Object.fromEntries(Object.keys(householdFields).map((name) => [name, typed])),
    members: lines(memberSchema.shape), officers: lines(officerSchema.shape), assistance: lines(assistanceSchema.shape),
  // The fields are the schema's own.
  }) as unknown as fc.Arbitrary<Household>;
  let standing = await saved(null, household());
  await fc.assert(fc.asyncProperty(households, async (typedOne) => {
    const now = { ...typedOne, key: standing.key };
    standing = await saved(standing, now);
    expect(standing).toEqual(now);
    expect(await read(standing.key)).toEqual(now);
  }), { numRuns: 60 });
});

test('only what differs is written: one cell costs no more than its own', async () => {
  const before = await saved(null, household());
  const row = await rowOf('贫困户', before.key);
  await inSheet(opened, '贫困户', (sheet) => { sheet.getRange(`A${row}:N${row}`).format.fill.color = '#FFFF00'; });
  const written: string[] = [];
  const handler = await opened.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void written.push(address));
    await context.sync();
    return added;
  });
  await saved(before, { ...before, phone: '19900000009' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(written).toEqual([`F${row}`]);
  const requests = opened.host.requests;
  await saved(before, { ...before, phone: '19900000009' });
  // The workbook holds it already: nothing but reading, and the client's own last request.
  expect(opened.host.requests - requests).toBe(5);
  expect(written).toEqual([`F${row}`]);
  await opened.Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
});

test('lines are added, moved and removed, and each keeps the office’s own columns', async () => {
  await inSheet(opened, '家庭成员', (sheet) => { sheet.tables.getItemAt(0).columns.add(undefined, undefined, '本组备注'); });
  const before = await saved(null, household());
  const other = await saved(null, household({ headName: '张三妹' }));
  const row = await rowOf('家庭成员', before.key);
  await inSheet(opened, '家庭成员', (sheet) => { sheet.getRange(`J${row}:J${row + 2}`).values = [['甲'], ['乙'], ['丙']]; });
  const [head, wife, son] = before.members;
  const daughter = { ...son, name: '赖小花', idNumber: '', relationship: '之女' };
  const now = await saved(before, { ...before, members: [son, { ...head, age: '46' }, daughter] });
  expect(await read(before.key)).toEqual(now);
  expect(await read(other.key)).toEqual(other);
  const notes = (await valuesAt(opened, '家庭成员', 'A2:J60')).filter(([key]) => key === before.key).map((cells) => [cells[1], cells[2], cells[9]]);
  expect(notes).toEqual([[2, '赖水生', '甲'], [1, '赖小木', '丙'], [3, '赖小花', '']]);
  expect(wife.name).toBe('邱秀兰');
});

test('a table the office has sorted keeps the order of the lines', async () => {
  const before = await saved(null, household());
  const row = await rowOf('家庭成员', before.key);
  const lines = await valuesAt(opened, '家庭成员', `A${row}:I${row + 2}`);
  await inSheet(opened, '家庭成员', (sheet) => { sheet.getRange(`A${row}:I${row + 2}`).values = [...lines].reverse() as never[][]; });
  expect(await read(before.key)).toEqual(before);
  const now = { ...before, members: [...before.members, { ...before.members[2], name: '赖小妹' }] };
  await saved(before, now);
  expect(await read(before.key)).toEqual(now);
});

test('a line that is blank is no line', async () => {
  const blank = { name: ' ', idNumber: '', relationship: '', age: '', education: '', labour: '', health: '' };
  const now = await saved(null, household({ members: [blank, household().members[0], blank] }));
  expect(now.members).toEqual([household().members[0]]);
  expect(await read(now.key)).toEqual(now);
});

describe('someone else', () => {
  test('has changed a cell: nothing is written, and what stands there comes back', async () => {
    const before = await saved(null, household());
    await inSheet(opened, '贫困户', async (sheet) => { sheet.getRange(`F${await rowOf('贫困户', before.key)}`).values = [['19900000077']]; });
    const answer = await roster.saveHousehold(before, { ...before, remarks: '改了' });
    expect(answer).toEqual({ kind: 'collision', current: { ...before, phone: '19900000077' } });
    expect(await read(before.key)).toEqual({ ...before, phone: '19900000077' });
    expect(await roster.deleteHousehold(before)).toEqual(answer);
  });

  test('has taken out a member whom this save would change', async () => {
    const before = await saved(null, household());
    const row = await rowOf('家庭成员', before.key);
    await inSheet(opened, '家庭成员', (sheet) => { sheet.tables.getItemAt(0).rows.getItemAt(row + 1 - 2).delete(); });
    const now = { ...before, members: before.members.map((line) => ({ ...line, age: `${line.age}1` })) };
    expect(await roster.saveHousehold(before, now)).toMatchObject({ kind: 'collision', current: { members: [before.members[0], before.members[2]] } });
  });

  test('has deleted the household', async () => {
    const before = await saved(null, household());
    await roster.deleteHousehold(before);
    expect(await roster.saveHousehold(before, { ...before, remarks: '改了' })).toEqual({ kind: 'collision', current: null });
  });
});

test('a household is deleted with its lines, and put back', async () => {
  const before = await saved(null, household());
  const { households } = await roster.findRoster();
  const deleted = await roster.deleteHousehold(before);
  if (deleted.kind !== 'deleted') throw new Error(deleted.kind);
  expect(deleted.household).toEqual(before);
  expect(await linesOf('家庭成员', before.key)).toEqual([]);
  expect(await linesOf('帮扶责任人', before.key)).toEqual([]);
  await expect(roster.readHousehold(before.key)).rejects.toMatchObject({ fault: { kind: 'gone' } });
  expect((await roster.findRoster()).households).toBe(households - 1);
  expect(await roster.restoreHousehold(deleted)).toEqual({ kind: 'saved', household: before });
  expect(await read(before.key)).toEqual(before);
});

test('what an office keeps in columns of its own comes back with the household', async () => {
  const before = await saved(null, household());
  const line = await rowOf('家庭成员', before.key);
  await addOwnColumn(opened, '贫困户', '档案盒号', { [await rowOf('贫困户', before.key)]: '0017' });
  await addOwnColumn(opened, '家庭成员', '鞋码', { [line]: 41, [line + 2]: 28 });
  const deleted = await roster.deleteHousehold(before);
  if (deleted.kind !== 'deleted') throw new Error(deleted.kind);
  await roster.restoreHousehold(deleted);
  expect(await read(before.key)).toEqual(before);
  const rows = async (table: string, header: string): Promise<unknown[]> => {
    const cells = await valuesAt(opened, table, 'A1:Z60');
    const column = cells[0].indexOf(header);
    return cells.filter(([key]) => key === before.key).map((row) => row[column]);
  };
  expect(await rows('贫困户', '档案盒号')).toEqual(['0017']);
  expect(await rows('家庭成员', '鞋码')).toEqual([41, '', 28]);
  // What stands there by then, a formula that Excel has filled down above all, is not written over.
  const [headers] = await valuesAt(opened, '家庭成员', 'A1:Z1');
  const again = await rowOf('家庭成员', before.key);
  await inSheet(opened, '家庭成员', (sheet) => { sheet.getRangeByIndexes(again - 1, headers.indexOf('鞋码'), 1, 1).formulas = [['=40+2']]; });
  await roster.restoreHousehold(deleted);
  expect(await rows('家庭成员', '鞋码')).toEqual([42, '', 28]);
});

test('what stands below a table is moved down, not written over', async () => {
  const table = await opened.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('贫困户').getRange().load('rowCount');
    await context.sync();
    return range.rowCount;
  });
  await inSheet(opened, '贫困户', (sheet) => { sheet.getRange(`B${table + 1}`).values = [['填表人：王某']]; });
  const one = await saved(null, household());
  expect(await read(one.key)).toEqual(one);
  expect(await valuesAt(opened, '贫困户', `B${table + 1}:B${table + 2}`)).toEqual([[one.location], ['填表人：王某']]);
});
