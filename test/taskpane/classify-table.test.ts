import { matchColumns } from '../../src/domain/measures/columns';
import { defaultPolicy } from '../../src/domain/measures/policy';
import { classifyTable } from '../../src/taskpane/classify/classify-table';
import { memoryWorkbook } from './memory-workbook';

const header = ['村', '户主姓名', '易地搬迁', '产业项目帮扶', '工资性收入', '生产经营性收入', '财产性收入', '转移性收入', '上年生产经营性收入'];
const household = (at: number) => ['三溪村', `户${at}`, '否', '是', 100, 9000 + (at % 7), 0, at % 10 === 0 ? '不详' : 50, 5000];
const ROWS = 60_000;

async function open() {
  const workbook = memoryWorkbook([{ name: '大表', rows: [header, ...Array.from({ length: ROWS }, (_, at) => household(at))] }]);
  const [source] = await workbook.listSources();
  const table = await workbook.openSource(source, new Map());
  return { workbook, table, columns: matchColumns(table.headers) };
}

test('many rows are classified in slices between which the page gets its turn', async () => {
  const { workbook, table, columns } = await open();
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 0);
  const result = await classifyTable(workbook, table, columns, defaultPolicy, {});
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(0);
  expect(result.households).toBe(ROWS);
  expect(result.count('invalid')).toBe(ROWS / 10);
  expect(result.rowsOf('invalid', 3)).toEqual([0, 10, 20]);
  expect(result.placeAt(59_999)).toEqual(['三溪村', '户59999']);
});

test('a cancel is heard within a block', async () => {
  const { workbook, table, columns } = await open();
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(), 0);
  await expect(classifyTable(workbook, table, columns, defaultPolicy, { signal: cancel.signal })).rejects.toMatchObject({ fault: { kind: 'cancelled' } });
});

test('faults of so many rows are kept that lists can show them, and every row stays invalid', async () => {
  const { workbook, table, columns } = await open();
  for (const row of workbook.sheets[0].rows.slice(1)) (row as unknown[])[4] = '不详';
  const result = await classifyTable(workbook, table, columns, defaultPolicy, {});
  expect(result.count('invalid')).toBe(ROWS);
  expect(result.outcomeAt(1)).toMatchObject({ kind: 'invalid', faults: [{ text: '不详' }] });
  expect(result.outcomeAt(ROWS - 1).kind).toBe('invalid');
});
