import { isRosterFormula } from '../../../src/workbook/portable/roster-formula';

test.each([
  ['=ROSTER.CLASSIFY_MEASURE(A2:C3,A1:C1)', true],
  ['=_xldudf_ROSTER_CLASSIFY_MEASURE(A2:C3,A1:C1)', true],
  ['=IF(A1="","",[2]!_xldudf_ROSTER_MASK_ID(A1))', true],
  ['=roster.mask_id(A1)', true],
  ['=SUM(A1:A3)', false],
  ['="ROSTER.MASK_ID(A1)"', false],
  ["='ROSTER.MASK_ID(1)'!A1", false],
  ['=MYROSTER.MASK_ID(A1)', false],
  ['ROSTER.MASK_ID(A1)', false],
])('%s is a formula of this add-in: %s', (formula, wanted) => expect(isRosterFormula(formula)).toBe(wanted));
