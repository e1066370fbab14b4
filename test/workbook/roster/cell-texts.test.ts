import fc from 'fast-check';
import { cellOf, textOf } from '../../../src/workbook/roster/cell-texts';

test.each([
  ['3010', 'amount', 3010],
  ['53.5', 'area', 53.5],
  ['45', 'age', 45],
  ['-1200', 'amount', -1200],
  ['3010元', 'amount', '3010元'],
  ['3010.00', 'amount', '3010.00'],
  ['1,200', 'amount', '1,200'],
  ['007', 'age', '007'],
  ['+5', 'amount', '+5'],
  ['-0', 'amount', '-0'],
  ['１２', 'age', '１２'],
  ['1e5', 'amount', '1e5'],
  ['1234567890123456', 'amount', '1234567890123456'],
  ['20170102', 'date', '20170102'],
  ['2017', 'year', '2017'],
  ['19900000001', 'phone', '19900000001'],
  ['', 'amount', ''],
] as const)('%s as %s is written as %p', (text, kind, cell) => {
  expect(cellOf(text, kind)).toBe(cell);
});

test('what is written as a number is read as the same text, whatever is typed', () => {
  const typed = fc.oneof(fc.string({ unit: fc.constantFrom(...'0123456789.-+e,元 ') }), fc.double().map(String), fc.integer().map(String));
  fc.assert(fc.property(typed, fc.constantFrom('amount', 'area', 'age'), (text, kind) => textOf(cellOf(text, kind), text, 'General') === text), { numRuns: 2000 });
});

test.each([
  [42737, '2017年1月2日', 'yyyy"年"m"月"d"日"', '2017年1月2日'],
  [42737, '####', 'yyyy/m/d', '2017/1/2'],
  [3010, '¥3,010', '"day"#,##0', '3010'],
  [0.0000001, '0', 'General', '0.0000001'],
  [true, 'TRUE', 'General', 'TRUE'],
  ['', '', '@', ''],
] as const)('a cell of %p, shown as %s in the format %s, is the text %s', (value, shown, format, text) => {
  expect(textOf(value, shown, format)).toBe(text);
});
