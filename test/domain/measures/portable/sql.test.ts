import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { createClassifier } from '../../../../src/domain/measures/classify';
import { matchColumns } from '../../../../src/domain/measures/columns';
import { defaultPolicy } from '../../../../src/domain/measures/policy';
import { sqlStatement } from '../../../../src/domain/measures/sql';
import { portableTexts } from '../../../../src/labels/measures/portable-texts';
import { countKinds, expectedWords, generateTables, inWords, type GeneratedTable, type TableCell } from './generated-tables';

const TABLES = 16;
const ROWS = 1250;

let database: DuckDBConnection;
beforeAll(async () => void (database = await (await DuckDBInstance.create(':memory:')).connect()));
afterAll(() => database.closeSync());

/** A cell as a database holds it in a column of text. */
const stored = (cell: TableCell): string | null => (cell === null ? null : typeof cell === 'object' ? cell.error : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell));

async function createTable(name: string, { headers, rows }: GeneratedTable): Promise<void> {
  await database.run(`CREATE TABLE "${name}" (${headers.map((header) => `"${header}" VARCHAR`).join(', ')})`);
  const appender = await database.createAppender(name);
  for (const row of rows) {
    for (const cell of row.map(stored)) {
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

const outcomes = async (table: string, ...rest: [GeneratedTable['columns'], GeneratedTable['policy']]): Promise<readonly unknown[]> => {
  const result = await database.runAndReadAll(sqlStatement(table, ...rest, portableTexts));
  return result.getRows().map((row) => row[row.length - 1]);
};

test(`DuckDB judges ${TABLES * ROWS} households as the domain does, under every policy`, async () => {
  const tables = generateTables(TABLES, ROWS, 20180419);
  const seen: string[] = [];
  for (const [at, table] of tables.entries()) {
    await createTable(`脱贫分析 ${at}`, table);
    const expected = expectedWords(table, stored);
    const judged = await outcomes(`脱贫分析 ${at}`, table.columns, table.policy);
    const differing = table.rows.flatMap((row, row_) => (judged[row_] === expected[row_] ? [] : [{ table: at, judged: judged[row_], expected: expected[row_], cells: Object.fromEntries(table.headers.map((header, column) => [header, row[column]])) }]));
    expect(differing.slice(0, 3)).toEqual([]);
    seen.push(...expected);
  }
  const counts = countKinds(seen);
  for (const [kind, least] of [['classified', 2000], [portableTexts.insufficient, 1000], [portableTexts.unmatched, 1000], ['invalid', 1000], [portableTexts.notApplicable, 200], ['empty', 100]] as const) {
    expect([kind, (counts.get(kind) ?? 0) >= least]).toEqual([kind, true]);
  }
}, 300_000);

test('columns of numbers and truth values are read as they are, and headers may hold anything', async () => {
  await database.run(`CREATE TABLE "收入 ""2017""" ("户主姓名" VARCHAR, "易地扶贫搬迁项目（是/否）" BOOLEAN, "产业项目帮扶" BOOLEAN, "工资性收入(元)" DECIMAL(12,2), "生产经营性收入" DOUBLE, "财产性收入" INTEGER, "转移性收入" DOUBLE, "上年生产经营性收入" DOUBLE)`);
  await database.run(`INSERT INTO "收入 ""2017""" VALUES ('赖水生', false, true, 100.25, 1.005, 0, 0.3, 0.5), ('邱秀兰', true, false, 100.25, 12000, 0, 300, 9000), (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), ('巫福旺', false, true, 3000, 12000.5, 10, 0.1, 9000)`);
  const headers = ['户主姓名', '易地扶贫搬迁项目（是/否）', '产业项目帮扶', '工资性收入(元)', '生产经营性收入', '财产性收入', '转移性收入', '上年生产经营性收入'];
  const cells = [['赖水生', false, true, 100.25, 1.005, 0, 0.3, 0.5], ['邱秀兰', true, false, 100.25, 12000, 0, 300, 9000], headers.map(() => null), ['巫福旺', false, true, 3000, 12000.5, 10, 0.1, 9000]];
  const classifier = createClassifier(matchColumns(headers), defaultPolicy);
  expect(await outcomes('收入 "2017"', matchColumns(headers), defaultPolicy)).toEqual(cells.map((row) => inWords(classifier.classify(row))));
});

test('what the statement does not read as the domain does it tells as a fault', async () => {
  await database.run(`CREATE TABLE "其他写法" ("转移性收入" VARCHAR)`);
  await database.run(`INSERT INTO "其他写法" VALUES ('1.2E3'), ('①00'), ('100000万'), ('1e-07')`);
  expect(await outcomes('其他写法', matchColumns(['转移性收入']), defaultPolicy)).toEqual(Array(4).fill(`${portableTexts.invalid}转移性收入${portableTexts.unreadable}`));
});
