import type { MeasureColumns } from '../../../../src/domain/measures/columns';
import { atRow, formulaColumns, OWN_ROW, policyFaultFormula, TABLE_ROW, type FormulaPlaces } from '../../../../src/domain/measures/formula';
import { portableTexts } from '../../../../src/labels/measures/portable-texts';
import { columnName } from '../../../../src/workbook/area';
import type { PlainPolicy } from '../plain-reading';
import type { PlainCell, PlainSheet } from './formula-workbook';

/** Rows of the formula sheet above its formulas: the four policy cells, what is wrong with them, the headings. */
const FIRST_ROW = 7;

const placesFor = (sheet: string, width: number): FormulaPlaces => ({
  cell: (column) => `'${sheet}'!$${columnName(column)}${TABLE_ROW}`,
  row: `'${sheet}'!$A${TABLE_ROW}:$${columnName(width - 1)}${TABLE_ROW}`,
  helper: (position) => `$${columnName(position)}${OWN_ROW}`,
  policy: { mainIncome: '$B$1', markedIncrease: '$B$2', blankMeans: '$B$3', precedence: '$B$4', fault: '$B$5' },
});

/** A household table on one sheet and its formulas on another. */
export function formulaSheets(number: number, headers: readonly unknown[], rows: readonly (readonly PlainCell[])[], columns: MeasureColumns, policy: PlainPolicy): readonly PlainSheet[] {
  const table = `数据 ${number}`;
  const places = placesFor(table, headers.length);
  return [
    { name: table, rows: [headers.map(String), ...rows] },
    {
      name: `归类 ${number}`,
      rows: [
        ['主要收入口径', policy.主要收入口径],
        ['明显增加幅度', policy.明显增加幅度 / 10_000],
        ['空白视为', policy.空白视为],
        ['优先序', policy.优先序.join(',')],
        ['', { formula: policyFaultFormula(places.policy, portableTexts.policyFault).slice(1) }],
      ],
      filledDown: formulaColumns(columns, places, portableTexts).map(({ template }, column) => ({ column, row: FIRST_ROW, count: rows.length, formula: atRow(template, 2, FIRST_ROW) })),
    },
  ];
}

/** A sheet that shows the outcomes of each formula sheet in a column of its own. */
export const outcomeSheet = (counts: readonly number[]): PlainSheet => ({
  name: '结果',
  rows: [],
  filledDown: counts.map((count, at) => ({ column: at, row: 1, count, formula: `'归类 ${at + 1}'!$A${FIRST_ROW}` })),
});
