import fc from 'fast-check';
import { blankHousehold, type Household } from '../../src/domain/household';
import { readRosterFile } from '../../src/xlsx/read-roster-file';
import { exportPages } from '../../src/workbook/roster/export-pages';

/** Texts as offices type them: line breaks within, signs a formula begins with, no white space at the ends. */
const text = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 3, arbitrary: fc.constantFrom('张三', '李 四', '=见附页', '+1户待核', '-', '@村委会', '3010元', '第一行\n第二行', '户主', '35048119810907991X', '20170102', '1.2万元', '健康,残疾', '㎡', '《帮扶手册》（第2版）') });
const filled = fc.constantFrom('张三', '李 四', '王五', '欧阳·买买提');
const household: fc.Arbitrary<Household> = fc.record({
  location: text, headName: filled, ethnicity: text, birthDate: text, phone: text, standard: text, householdType: text, povertyStatus: text, mainCause: text, housingArea: text, income: text, outcome: text, remarks: text,
  members: fc.array(fc.record({ name: filled, idNumber: text, relationship: fc.constantFrom('户主', '配偶', '之子'), age: text, education: text, labour: text, health: text }), { maxLength: 9 }),
  officers: fc.array(fc.record({ name: filled, organisation: text, politicalStatus: text, sex: text, from: text, until: text, phone: text }), { maxLength: 3 }),
  assistance: fc.array(fc.record({ date: filled, project: text, scale: text, funds: text }), { maxLength: 6 }),
  key: fc.uuid(),
}).map((given) => ({ ...blankHousehold('2017'), ...given }));

describe.each(['pages', 'bound'] as const)('what is printed as %s', (form) => {
  test.each(['together', 'perHousehold', 'perVillage'] as const)('reads back as the same households with their keys (%s)', async (spread) => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(household, { minLength: 1, maxLength: 6, selector: ({ key }) => key }), async (households) => {
        const [{ bytes, name }] = await exportPages(households, { year: '2018', form, masked: false, spread });
        const read = readRosterFile(bytes, name);
        const byKey = (all: readonly Household[]) => new Map(all.map((one) => [one.key, one]));
        expect(byKey(read.households.map((one) => one.household))).toEqual(byKey(households));
        expect(read.households).toHaveLength(households.length);
      }),
      { numRuns: 8 },
    );
  });
});
