import fc from 'fast-check';
import { readRoster } from '../../../../src/domain/roster/reading/read-roster';
import type { SheetCells } from '../../../../src/domain/roster/sheet-cells';
import { drawnHousehold } from './drawn-layouts';
import { drawnSheet, form } from './drawn-sheet';

test('however an office draws the form, the same household is read', () => {
  fc.assert(
    fc.property(drawnHousehold, ({ household, sheet }) => {
      const { households, unplaced } = readRoster([sheet], '');
      expect(households.map((one) => one.household)).toEqual([household]);
      expect(unplaced).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** How often a sheet's cells are asked for while its forms are read. */
function asked(forms: number): number {
  let count = 0;
  const plain = drawnSheet('名册', Array.from({ length: forms }, (_, at) => form(`张${at}`)).flat());
  const counting: SheetCells = { ...plain, at: (row, column) => ((count += 1), plain.at(row, column)) };
  expect(readRoster([counting], '').households).toHaveLength(forms);
  return count;
}

test('twice the forms take twice the looks at cells: 1,000 forms are read in linear time', () => {
  const [some, more] = [asked(500), asked(1000)];
  expect(more / some).toBeLessThan(2.1);
});
