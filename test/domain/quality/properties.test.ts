import * as fc from 'fast-check';
import { textAt, type FieldPath, type Household } from '../../../src/domain/household';
import { checkHousehold } from '../../../src/domain/quality/checks';
import { drawnHousehold } from './households';

const onDate = '2018-04-10';

/** The page with one text put in its place. */
function withText(household: Household, path: FieldPath, text: string): Household {
  const [section, line, field] = path.split('.');
  if (section !== 'members' && section !== 'officers' && section !== 'assistance') return { ...household, [section]: text };
  return { ...household, [section]: household[section].map((one, at) => (at === Number(line) ? { ...one, [field]: text } : one)) };
}

test('whatever stands on a page, it is checked, and a finding shows the text of its place', () => {
  fc.assert(
    fc.property(drawnHousehold(), (household) => {
      for (const { check, at, text } of checkHousehold(household, { onDate })) {
        if (text !== textAt(household, at)) throw new Error(`${check} at ${at} shows another text than stands there`);
      }
    }),
    { numRuns: 1500 },
  );
});

test('doing what a finding offers takes that finding away, and offers nothing that is as wrong', () => {
  fc.assert(
    fc.property(drawnHousehold(), (household) => {
      for (const { check, at, remedy } of checkHousehold(household, { onDate })) {
        if (!remedy) continue;
        const after = checkHousehold(withText(household, remedy.at, remedy.text), { onDate }).filter((found) => found.at === remedy.at);
        if (after.some((found) => found.check === check || found.severity === 'error')) throw new Error(`${check} at ${at}: ${remedy.text} leaves ${after.map((found) => found.check).join(', ')}`);
      }
    }),
    { numRuns: 600 },
  );
});

test('checking changes nothing, and says the same twice', () => {
  fc.assert(
    fc.property(drawnHousehold(), (household) => {
      const before = structuredClone(household);
      const found = checkHousehold(household, { onDate });
      expect(household).toEqual(before);
      expect(checkHousehold(household, { onDate })).toEqual(found);
    }),
    { numRuns: 100 },
  );
});

test('findings stand in the order of the page', () => {
  const order = ['location', 'headName', 'ethnicity', 'birthDate', 'phone', 'standard', 'householdType', 'povertyStatus', 'mainCause', 'housingArea', 'incomeYear', 'income', 'members', 'officers', 'assistance', 'outcome', 'remarks'];
  fc.assert(
    fc.property(drawnHousehold(), (household) => {
      const places = checkHousehold(household, { onDate }).map(({ at }) => order.indexOf(at.split('.')[0]));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
    { numRuns: 100 },
  );
});
