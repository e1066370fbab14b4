import fc from 'fast-check';
import { blockName, keyOfBlockName } from '../../../src/domain/roster/block-names';

test('a hyphen of the key is _ in the name', () => {
  expect(blockName('3f2a-01')).toBe('HH_3f2a_01');
});

test.each(['HH_', '合计', 'Print_Area', 'hh'])('%s is no name of ours', (name) => {
  expect(keyOfBlockName(name)).toBeNull();
});

test('every key comes back from its name, and the name is one Excel takes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })), (key) => {
      expect(keyOfBlockName(blockName(key))).toBe(key);
      expect(blockName(key)).toMatch(/^HH_[\p{L}\p{Nd}_.]+$/u);
    }),
  );
});
