import { blankHousehold, blankMember, type Household } from '../../../../src/domain/household';
import { findKnown, headIdOf } from '../../../../src/domain/roster/reading/known-households';

const household = (headName: string, location: string, idNumber = '', key = ''): Household => ({ ...blankHousehold('2017'), key, headName, location, members: [{ ...blankMember, name: headName, relationship: '户主', idNumber }] });
const known = { key: 'k1', headName: '张三', location: '永安市 青水乡三溪村', idEnds: ['991X', '0012'] };

test.each([
  ['the same place and head, spaces aside', household('张 三', '永安市青水乡三溪村'), true],
  ['the same head and end of id, in another spelling of the place', household('张三', '青水乡三溪村', '35048119810907991x'), true],
  ['a certificate of the same person', household('张三', '三溪村', '35048119810907991X43'), true],
  ['the same key, whatever else changed', household('张叁', '别处', '', 'k1'), true],
  ['a namesake of another village without an id', household('张三', '永安市青水乡下洋村'), false],
  ['a namesake with another id', household('张三', '下洋村', '350481198109079928'), false],
  ['another head with the same end of id', household('李四', '下洋村', '35048119810907991X'), false],
  ['a masked id, though it ends so', household('张三', '下洋村', '3504**********991X'), false],
])('%s', (_, read, isKnown) => {
  expect(findKnown([read], [known]).get(0)).toEqual(isKnown ? { key: 'k1' } : undefined);
});

test('of two that are read at once the second is there already, by the first 18 of the head’s id', () => {
  expect(findKnown([household('张三', '甲村', '35048119810907991X'), household('李四', '乙村'), household('张叁', '丙村', '35048119810907991X43')], [])).toEqual(new Map([[2, { position: 0 }]]));
});

test('a household without a name or a place is like no other', () => {
  expect(findKnown([household('', ''), household('', '')], [{ key: 'k', headName: '', location: '', idEnds: [] }]).size).toBe(0);
  expect(headIdOf(household('张三', '', '="35048119810907991X"'))).toBe('35048119810907991X');
});
