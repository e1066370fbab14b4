import { blankHousehold } from '../../../src/domain/household';
import { createHouseholdIndex, idEnd } from '../../../src/workbook/roster/household-index';

const entry = (key: string, headName: string, location: string, ...idEnds: string[]) => ({ key, headName, location, idEnds });
const index = createHouseholdIndex([
  entry('a', '王小兰', '永安市青水乡三溪村', '981X', '9822'),
  entry('b', '小兰花', '永安市青水乡沧海村', '9833'),
  entry('c', '兰小', '大田县石泉镇三溪村'),
  entry('d', '小兰', '永安市洪田镇生卿村', '9814'),
]);
const found = (query: string, limit = 10) => index.search(query, limit).map((position) => index.at(position).key);

test('a household is found by its head, the whole name first, then its beginning, then the rest', () => {
  expect(found('小兰')).toEqual(['d', 'b', 'a']);
});

test('by its village, in the order of the table', () => {
  expect(found('三溪村')).toEqual(['a', 'c']);
});

test('by how a member’s id ends, whole ids and small letters too', () => {
  expect(found('981x')).toEqual(['a']);
  expect(found('11010519491231981X')).toEqual(['a']);
  expect(found('33')).toEqual(['b']);
});

test('by several words, all of which must fit', () => {
  expect(found('青水 小兰')).toEqual(['b', 'a']);
  expect(found('三溪 9822')).toEqual(['a']);
  expect(found('三溪 9999')).toEqual([]);
});

test('no more than asked for; without a word the first ones', () => {
  expect(found('小兰', 1)).toEqual(['d']);
  expect(found('  ', 2)).toEqual(['a', 'b']);
});

test('a household that was saved, added or deleted is known without reading again', () => {
  const line = { name: '', relationship: '', age: '', education: '', labour: '', health: '' };
  const household = { ...blankHousehold(''), key: 'c', headName: '兰大', location: '大田县石泉镇', members: [{ ...line, idNumber: '110105194912310047' }, { ...line, idNumber: '11010519491231002x', relationship: '户主' }, { ...line, idNumber: '' }] };
  const renamed = index.including(household);
  expect([renamed.count, renamed.at(2)]).toEqual([4, { key: 'c', headName: '兰大', location: '大田县石泉镇', idEnds: ['002X', '0047'] }]);
  const added = index.including({ ...household, key: 'e' });
  expect([added.count, added.positionOf('e'), added.search('兰大', 9)]).toEqual([5, 4, [4]]);
  const fewer = added.without('b');
  expect([fewer.count, fewer.positionOf('b'), fewer.positionOf('e'), fewer.search('沧海村', 9)]).toEqual([4, -1, 3, []]);
  // Nothing that the index keeps has changed.
  expect(renamed.including({ ...household, phone: '19900000001' })).toBe(renamed);
  // The one it was made from is as it was.
  expect([index.count, found('兰小')]).toEqual([4, ['c']]);
});

test('positions are found by key', () => {
  expect([index.count, index.positionOf('c'), index.positionOf('没有')]).toEqual([4, 2, -1]);
});

test('an id’s end is its last four characters, in the spelling ids are compared in', () => {
  expect([idEnd(' 11010519491231 002x '), idEnd('３５０４'), idEnd('')]).toEqual(['002X', '3504', '']);
});
