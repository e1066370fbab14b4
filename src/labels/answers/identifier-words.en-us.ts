import { idFaultSeverities, type IdFault } from '../../domain/identifiers/resident-id';
import type { IdDamage } from '../../domain/identifiers/read-id';
import type { IdentifierWords } from './identifier-words';
import { quotable } from '../quoting';

const quote = (text: string): string => `“${quotable(text)}”`;

const faults: Record<IdFault, string> = {
  province: 'no such province code',
  date: 'no such birth date',
  future: 'the birth date is after the given day',
  checksum: 'the check character is wrong',
  category: 'the disability category is not 1 to 7',
  grade: 'the disability grade is not 1 to 4',
  permit: 'number of a residence permit (81, 82, 83)',
  century: '15 digits, with a sequence from 996 or an age past a hundred: the century is not certain',
  county: 'county code not known',
  tooEarly: 'the year of birth is very early',
  tooOld: 'older than 120',
};

const damages: Record<IdDamage, string> = {
  number: 'digits lost: the cell is a number, of which Excel keeps 15 digits; type it again as text from its source',
  exponent: 'digits lost: it stands with an exponent; type it again as text from its source',
  zeros: 'digits probably lost: it ends in 000 and its check character is wrong; compare it with its source',
};

export const identifierWordsEnUS: IdentifierWords = {
  sexes: { 男: 'male', 女: 'female' },
  id: (reading) => {
    switch (reading.kind) {
      case 'blank':
        return '';
      case 'absent':
        return 'no id';
      case 'masked':
        return 'masked, not checked';
      case 'damaged':
        return damages[reading.by];
      case 'unreadable':
        return reading.why === 'length' ? `${reading.length} characters; it has 18 (15 in old ids, 20 or 22 in disability certificates)` : 'characters that no id has';
      case 'residentId':
      case 'disabilityCertificate': {
        const wrong = reading.faults.some((fault) => idFaultSeverities[fault] === 'error');
        const said = reading.faults.map((fault) => faults[fault]).join('; ');
        if (wrong) return said;
        const kind = reading.kind === 'disabilityCertificate' ? ' (disability certificate)' : reading.id.old ? ' (old, 15 digits)' : '';
        return `correct${kind}${said === '' ? '' : `; note: ${said}`}`;
      }
    }
  },
  notTold: (what) => `The id tells neither birth date nor sex: ${what}. Ask the person where it is needed.`,
  mendId: (what) => `The id is wrong: ${what}. Compare it with the card and type it into a cell formatted as text.`,
  centuryInDoubt: 'An old id of 15 digits leaves out the century, and its holder may be past a hundred: the year of birth is not certain. Use the new id of 18 characters, or enter the birth date.',
  notADay: (text) => `${quote(text)} is no date; enter 2018-1-1, 20180101, or a cell that holds a date.`,
  dayMissing: 'No date was given; give the day on which the age is asked for as the second argument, for example 2018-1-1 (today is never used, so that results do not change by themselves).',
  notABirthDate: (text) => `The birth date ${quote(text)} is no date, or not to the day; enter 19730304 or 1973-3-4, or use the id.`,
  bornAfter: (date) => `The birth date is after ${date}; check the birth date or id, and the date given.`,
  damagedPhone: 'The phone number stands with an exponent and has lost digits; type it again into a cell formatted as text.',
};
