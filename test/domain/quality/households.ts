import * as fc from 'fast-check';
import { codeLists } from '../../../src/domain/codes/code-lists';
import type { Household } from '../../../src/domain/household';
import type { CodeListName } from '../../../src/domain/roster/fields';
import { drawnId } from '../identifiers/ids';

/** Good, odd and wrong texts of each kind, and now and then any text at all: pages as they come in. */
const or = (...texts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.oneof({ arbitrary: fc.oneof(...texts), weight: 12 }, { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 }, { arbitrary: fc.constant(''), weight: 2 });
const some = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

function code(list: CodeListName): fc.Arbitrary<string> {
  const { names, renamed = {}, synonyms = {}, misspellings = {}, tolerated = [] } = codeLists[list];
  return or(some(...names), some(...names, ...tolerated, ...Object.keys(renamed), ...Object.keys(synonyms), ...Object.keys(misspellings)), some('在校生', '不详', '**', '10'));
}

const id = or(
  drawnId(),
  drawnId().map((text) => `${text}43`),
  drawnId().map((text) => `="${text.toLowerCase()}"`),
  drawnId().map((text) => `${text.slice(0, 16)}0${text[17]}`),
  drawnId().map((text) => `${text.slice(0, 6)}${text.slice(8, 17)}`),
  some('3504*********', '无', '350481********9939', '350481195904258000', '3.50402E+17', '830000197303049810', '990481197303049815', '350481197303429819', '350481203001019812', '35048118800101981X', '35049919730304981X', '35048119751001982083', '1234567'),
);
const date = or(some('19730304', '1973-03-04', '1973年3月', '2017', '长期', '19730342', '20170229', '42737', '今年', '1973****'), fc.date({ min: new Date('1920-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)));
const phone = or(some('19900000001', '19900000002', '137********', '0598-3612345', '19900000001、19900000002', '无', '1990000000', '1.99E+10'));
const name = or(some('高兴财', '李兰', '高 兴　财', '王**', '欧阳珍石'));
const amount = or(some('3010元', '0', '-1', '2000万', '约3000', '１２', '1.2万元'));
const age = or(fc.integer({ min: 0, max: 110 }).map(String), some('45岁', '四十五', '8个月'));
const free = or(some('=见附页', '食用菌种植', '**'));

const member = fc.record({ name, idNumber: id, relationship: code('relationship'), age, education: code('education'), labour: code('labour'), health: code('health') });
const officer = fc.record({ name, organisation: free, politicalStatus: code('politicalStatus'), sex: code('sex'), from: date, until: date, phone });
const assistance = fc.record({ date, project: free, scale: free, funds: amount });

/** A page of invented people, right and wrong. */
export const drawnHousehold = (): fc.Arbitrary<Household> =>
  fc.record({
    key: fc.constant('k'),
    location: or(some('永安市 青溪镇 岭头村', '**县   **镇  **村', '某处')),
    headName: name,
    ethnicity: code('ethnicity'),
    birthDate: date,
    phone,
    standard: code('standard'),
    householdType: code('householdType'),
    povertyStatus: code('povertyStatus'),
    mainCause: code('povertyCause'),
    housingArea: or(some('53平方米', '53㎡', '两间')),
    incomeYear: or(some('2017', '2018', '去年')),
    income: amount,
    members: fc.array(member, { maxLength: 5 }),
    officers: fc.array(officer, { maxLength: 3 }),
    assistance: fc.array(assistance, { maxLength: 2 }),
    outcome: free,
    remarks: free,
  });
