import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createClassifier } from '../src/domain/measures/classify';
import { matchColumns } from '../src/domain/measures/columns';
import { defaultPolicy } from '../src/domain/measures/policy';
import { sqlStatement } from '../src/domain/measures/sql';
import { portableTexts } from '../src/labels/measures/portable-texts';
import { formulaSheets, outcomeSheet } from '../test/domain/measures/portable/formula-sheets';
import { workbookBytes, type PlainCell } from '../test/domain/measures/portable/formula-workbook';
import { inWords } from '../test/domain/measures/portable/generated-tables';
import { plainDefaults } from '../test/domain/measures/plain-reading';
import { associated } from './functions-in-node';
import '../src/functions/functions';
import { headers, makeHouseholds } from './households';
import { interleaved, ratio } from './measure';

const COUNT = 5_000;
const rows = makeHouseholds(COUNT);
const columns = matchColumns(headers);
const folder = mkdtempSync(join(tmpdir(), 'portable-bench-'));

/** Opens a file in LibreOffice and writes it as text: with and without the formulas, so that what is left is calculating. */
function convert(name: string, bytes: Uint8Array): number {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  const start = performance.now();
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv', '--outdir', folder, path], { stdio: 'pipe' });
  return performance.now() - start;
}

try {
  // The generator makes text, numbers and null.
  const sheets = formulaSheets(1, headers, rows as PlainCell[][], columns, plainDefaults);
  convert('warm-up', workbookBytes([outcomeSheet([1])]));
  const plain = convert('plain', workbookBytes([{ name: '数据 1', rows: sheets[0].rows }]));
  const calculated = convert('formulas', workbookBytes([outcomeSheet([COUNT]), ...sheets]));

  const database = await (await DuckDBInstance.create(':memory:')).connect();
  await database.run(`CREATE TABLE households (${headers.map((header, at) => `"${header}" ${at < 7 ? 'VARCHAR' : 'DOUBLE'}`).join(', ')})`);
  for (let from = 0; from < COUNT; from += 1_000) {
    const lines = rows.slice(from, from + 1_000).map((row) => `(${row.map((cell) => (cell === null ? 'NULL' : typeof cell === 'number' ? cell : `'${String(cell)}'`)).join(',')})`);
    await database.run(`INSERT INTO households VALUES ${lines.join(',')}`);
  }
  const statement = sqlStatement('households', columns, defaultPolicy, portableTexts);
  const start = performance.now();
  const judged = (await database.runAndReadAll(statement)).getRows();
  const byDatabase = performance.now() - start;

  const classifier = createClassifier(columns, defaultPolicy);
  if (!judged.every((row, at) => row[row.length - 1] === inWords(classifier.classify(rows[at])))) throw new Error('The database and the domain disagree: nothing is measured.');

  const { function: byFunction } = interleaved(5, { function: () => associated.CLASSIFY_MEASURE(rows, [headers], null) });
  console.log(`${COUNT.toLocaleString('en-US')} rows of 24 columns, against CLASSIFY_MEASURE over the same rows`);
  console.log(`native formulas in LibreOffice (opening and calculating, less opening the plain table): ${ratio(calculated - plain, byFunction)}`);
  console.log(`the SQL statement in DuckDB (planning and running): ${ratio(byDatabase, byFunction)}`);
} finally {
  rmSync(folder, { recursive: true });
}
