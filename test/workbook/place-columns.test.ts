import { findPlaceColumns } from '../../src/domain/roster/place-columns';

test('place and name are found by header, synonyms and units included', () => {
  expect([...findPlaceColumns(['序号', '县（市、区）', '乡（镇）', '行政村', '户主姓名'])]).toEqual([['county', 1], ['township', 2], ['village', 3], ['householdHead', 4]]);
});

test('of two columns for one field the more exact name wins, wherever it stands', () => {
  expect(findPlaceColumns(['姓名', '户主姓名']).get('householdHead')).toBe(1);
});

test('a table without places has none', () => {
  expect(findPlaceColumns(['工资性收入']).size).toBe(0);
});
