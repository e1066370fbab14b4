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

// The shared data lies beside the project only in its own workplace.
(existsSync(folder) ? describe : describe.skip)('the shared classification workbooks', () => {
  test.each(workbooks)('%s gives the expected outcome, row for row', async (file, expectedFile) => {
    const { sheets } = await readXlsx(readFileSync(join(folder, file)));
    const rows = sheets[0].rows;
    const columns = matchColumns(rows[2]);
    const classifier = createClassifier(columns, defaultPolicy);
    const majority = createClassifier(columns, { ...defaultPolicy, mainIncome: 'majority' });
    const expected = parseCsv(readFileSync(join(folder, expectedFile), 'utf8').replace(/^\uFEFF/, '')).slice(1).map((cells) => cells.map((cell) => String(cell ?? '')));
    const actual = expected.map(([row]) => {
      const cells = rows[Number(row) - 1] ?? [];
      return [row, ...inColumns(classifier.classify(cells), majority.classify(cells))];
    });
    expect(actual).toEqual(expected);
  });
});
