import { createMasker } from '../../../../src/domain/roster/printing/mask-household';
import { largeHousehold, sampleHousehold } from './invented';

const household = {
  ...largeHousehold(2, 1, 1),
  location: '永安市 青水乡 三溪村林大山家旁',
  phone: '3612345',
  birthDate: '19900307',
  outcome: '由周明远牵头，林 大山务工，林小1 就学。',
  remarks: '林大山证号350481 19900307\n9985，残疾证35048119900307998544，电话199-0000-0001、0598-3612345、3612345；20170102起，收入123456.5元，2017年3月第12批。',
  assistance: [{ date: '20170301', project: '林大山香菇合作社', scale: '3000筒', funds: '12000' }],
};
const masked = createMasker([household])(household);

test('names, ids and phones in their own cells', () => {
  expect([masked.headName, masked.phone, masked.members[0].name, masked.members[0].idNumber, masked.officers[0].name, masked.officers[0].phone]).toEqual(['林**', expect.stringMatching(/^36\*+$/), '林**', '3504*********', '周**', '199********']);
});

test('names, ids and phones within texts, however they are spaced; dates and amounts stay', () => {
  expect(masked.outcome).toBe('由周**牵头，林**务工，林** 就学。');
  expect(masked.remarks).toBe('林**证号3504*********，残疾证3504*********，电话199********、059********、36*****；20170102起，收入123456.5元，2017年3月第12批。');
  expect(masked.assistance).toEqual([{ date: '20170301', project: '林**香菇合作社', scale: '3000筒', funds: '12000' }]);
  expect(masked.birthDate).toBe('19900307');
});

test('a place keeps its name; what stands behind the village does not', () => {
  expect(masked.location).toBe('永安市 青水乡 三溪村林**家旁');
});

test('the key is left out, so that nobody finds the household again by it', () => {
  expect(masked.key).toBe('');
});

test('people of other households are covered too', () => {
  const other = { ...sampleHousehold, remarks: '与林大山户合并。' };
  expect(createMasker([household, other])(other).remarks).toBe('与林**户合并。');
});

test('what the sample covers already stays as it is', () => {
  const again = createMasker([sampleHousehold])(sampleHousehold);
  expect(again.members.map(({ idNumber }) => idNumber)).toEqual(['3504*********', '35042********', '35043********', '无'].map((id) => expect.stringMatching(id === '无' ? /^无$/ : /^3504\d?\*+$/)));
  expect([again.phone, again.officers[0].name, again.officers[0].phone]).toEqual(['139********', '王**', '137********']);
  expect(again.remarks).not.toContain('张小小');
});

test('masking twice is masking once', () => {
  expect(createMasker([masked])(masked)).toEqual(masked);
});
