import * as fc from 'fast-check';
import { maskId, maskName, maskPhone } from '../../../src/domain/identifiers/mask';
import { drawnId } from './ids';

test.each([
  ['11010519491231002X', '1101*********'],
  ['="11010519491231002x"', '1101*********'],
  ['110105491231002', '1101*********'],
  ['11010519491231002X43', '1101*********'],
  ['3504*********', '3504*********'],
  ['350424********9939', '3504*********'],
  ['3.50402E+17', '3.5********'],
  ['无', '无'],
  ['—', '—'],
  ['', ''],
  ['12', '**'],
])('the id %s is shown as %s', (id, shown) => expect(maskId(id)).toBe(shown));

test.each([
  ['19900000001', '199********'],
  ['199 0000 0001', '199********'],
  ['137********', '137********'],
  ['0598-3612345', '059********'],
  ['19900000001、19900000002', '199********'],
  ['3612345', '36*****'],
  ['无', '无'],
  ['', ''],
])('the phone number %s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

test.each([['王小明', '王**'], ['王**', '王**'], ['张三', '张*'], ['张 三', '张*'], ['欧阳珍石', '欧**'], ['𠮷田', '𠮷*'], ['王', '*'], ['', ''], ['买买提·吐尔逊', '买**']])('the name %s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown));

describe.each([['id', maskId], ['phone', maskPhone], ['name', maskName]] as const)('a masked %s', (_, mask) => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), drawnId(), fc.stringMatching(/^1[3-9]\d{9}$/), fc.stringMatching(/^\d{4}\*{1,14}\d{0,4}$/));
  test('masked again stays as it is', () => fc.assert(fc.property(texts, (text) => expect(mask(mask(text))).toBe(mask(text)))));
  test('is never longer than what it masks', () => fc.assert(fc.property(texts, (text) => expect([...mask(text)].length).toBeLessThanOrEqual([...text].length))));
});

test('no mask shows more than the notice does: four characters of an id, three of a phone number, one of a name', () => {
  fc.assert(fc.property(drawnId(), (id) => expect(maskId(id)).toBe(`${id.slice(0, 4)}*********`)));
  fc.assert(fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (phone) => expect(maskPhone(phone)).toBe(`${phone.slice(0, 3)}********`)));
  fc.assert(fc.property(fc.stringMatching(/^[\u4E00-\u9FA5]{1,6}$/), (name) => expect(maskName(name).replaceAll('*', '').length).toBeLessThanOrEqual(1)));
});
