import { addressOf, columnName, overlaps, parseAddress } from '../../src/workbook/area';

test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16383, 'XFD']])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

test.each(['A1', 'B4:D9', 'XFD1048576'])('%s is read and written the same', (address) => {
  const area = parseAddress(address);
  expect(area && addressOf(area)).toBe(address);
});

test('an address with its sheet, whole rows and whole columns are read', () => {
  expect(parseAddress("'名册 1'!$B$4:$D$9")).toEqual({ row: 3, column: 1, rows: 6, columns: 3 });
  expect(parseAddress('5:7')).toEqual({ row: 4, column: 0, rows: 3, columns: 16_384 });
  expect(parseAddress('C:D')).toEqual({ row: 0, column: 2, rows: 1_048_576, columns: 2 });
});

test('what is no address is none', () => {
  expect(parseAddress('名册')).toBeNull();
  expect(parseAddress('')).toBeNull();
});

test('areas that only touch do not overlap', () => {
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  expect(overlaps(area, { ...area, column: 2 })).toBe(false);
  expect(overlaps(area, { ...area, row: 1, column: 1 })).toBe(true);
});
