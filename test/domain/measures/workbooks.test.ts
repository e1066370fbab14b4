import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { createClassifier, type Outcome } from '../../../src/domain/measures/classify';
import { matchColumns } from '../../../src/domain/measures/columns';
import { measureFields } from '../../../src/domain/measures/fields';
import { defaultPolicy } from '../../../src/domain/measures/policy';
import { rules } from '../../../src/domain/measures/rules';

const folder = join(__dirname, '../../../../shared/data/classification');
const workbooks = [
  ['exit-analysis.xlsx', 'exit-analysis.expected.csv'],
  ['exit-analysis.lo.xlsx', 'exit-analysis.expected.csv'],
  ['exit-analysis.no-relocation-column.xlsx', 'exit-analysis.no-relocation-column.expected.csv'],
];

/** An outcome in the columns of the expected files. */
function inColumns(outcome: Outcome, underMajority: Outcome): string[] {
  const label = outcome.kind === 'classified' ? rules[outcome.leading].category : { insufficient: '数据不足', unmatched: '无法归类', notApplicable: '不适用', invalid: '', empty: '' }[outcome.kind];
  const fault = outcome.kind === 'invalid' ? outcome.faults[0] : undefined;
  const judged = outcome.kind === 'classified' || outcome.kind === 'insufficient' ? outcome : undefined;
  const other = underMajority.kind === 'classified' ? underMajority.leading : underMajority.kind;
  return [
    outcome.kind,
    label,
    fault ? measureFields[fault.field].header : '',
    fault ? fault.text : '',
    judged ? judged.matched.join('+') : '',
    judged ? judged.unknown.join('+') : '',
    outcome.kind === 'classified' ? (other === outcome.leading ? '0' : '1') : '',
  ];
}

const outcomesOf = (headers: readonly unknown[], rows: readonly (readonly unknown[])[]) => {
  const columns = matchColumns(headers);
  const classifier = createClassifier(columns, defaultPolicy);
  const majority = createClassifier(columns, { ...defaultPolicy, mainIncome: 'majority' });
  return rows.map((row) => inColumns(classifier.classify(row), majority.classify(row)));
};

test('the sample workbook shows every outcome, each category, an overlap and a sensitive household', async () => {
  const { sheets } = await readXlsx(readFileSync(join(__dirname, '../../../assets/sample.xlsx')));
  const [headers, ...households] = sheets[0].rows.slice(2).map((row) => row.slice(1));
  const outcomes = outcomesOf(headers, households);
  expect(new Set(outcomes.map(([kind, label]) => label || kind))).toEqual(new Set([...Object.values(rules).map(({ category }) => category), '数据不足', '无法归类', '不适用', 'invalid']));
  expect(outcomes.some(([, , , , matched]) => matched.includes('+'))).toBe(true);
  expect(outcomes.some((columns) => columns[6] === '1')).toBe(true);
});

// The shared data lies beside the project only in its own workplace.
if (existsSync(folder)) {
  test.each(workbooks)('%s gives the expected outcome, row for row', async (file, expectedFile) => {
    const { sheets } = await readXlsx(readFileSync(join(folder, file)));
    const rows = sheets[0].rows;
    const expected = parseCsv(readFileSync(join(folder, expectedFile), 'utf8').replace(/^\uFEFF/, '')).slice(1).map((cells) => cells.map((cell) => String(cell ?? '')));
    const outcomes = outcomesOf(rows[2], expected.map(([row]) => rows[Number(row) - 1] ?? []));
    expect(outcomes.map((columns, at) => [expected[at][0], ...columns])).toEqual(expected);
  });
}
