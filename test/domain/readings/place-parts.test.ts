import fc from 'fast-check';
import { joinPlace, splitPlace } from '../../../src/domain/readings/place-parts';

describe('a place in several columns', () => {
  const three = ['county', 'township', 'village'] as const;
  test.each([
    ['永安市青水乡三溪村', three, ['永安市', '青水乡', '三溪村']],
    ['永安市 青水乡 三溪村', three, ['永安市', '青水乡', '三溪村']],
    ['永安市燕东街道城东村3组', three, ['永安市', '燕东街道', '城东村3组']],
    ['三溪村', three, ['', '', '三溪村']],
    ['青水乡三溪村', ['township', 'village'], ['青水乡', '三溪村']],
  ] as const)('%s', (text, parts, split) => {
    expect(splitPlace(text, parts, [])).toEqual(split);
  });

  test('keeps what stood there where the text still begins with it', () => {
    expect(splitPlace('沙县区夏茂镇西街村', three, ['沙县区', '夏茂镇', '东街村'])).toEqual(['沙县区', '夏茂镇', '西街村']);
  });

  test('joined again is the text, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'永安市县区乡镇村 a1') }), (text) => joinPlace(splitPlace(text, three, [])) === text.replace(/\s+/gu, '')));
  });
});
