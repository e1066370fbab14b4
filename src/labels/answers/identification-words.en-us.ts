import { policyHeaders } from '../../domain/measures/policy-names';
import type { IdentificationWords } from './identification-words';
import { quotable } from '../quoting';

const quote = (text: string): string => `“${quotable(text)}”`;
const OWN = 'this tool’s default, not an official rule';

export const identificationWordsEnUS: IdentificationWords = {
  outcomes: { national: 'national standard', provincial: 'provincial standard', neither: 'neither', lineMissing: 'line not known' },
  lineBasis: {
    practice: `the practice of the year, “below the national line of 2,952 yuan”; the notice names no amount (${OWN})`,
    unverified: `entered from general knowledge, no source seen, please check (${OWN})`,
  },
  provincialUnknown: 'The provincial line of Fujian is not known and has no default; enter the amount of the province’s document, or the result is “line not known”',
  lineFault: (found) => {
    switch (found.kind) {
      case 'width':
        return `Parameters have two columns (name, value), not ${found.columns}; choose two columns.`;
      case 'name':
        return `No parameter is named ${quote(found.text)}; known: 国定标准 with a year (国定标准2017), 省定标准 with a year, and the policies ${Object.values(policyHeaders).join(', ')}.`;
      case 'double':
        return `The parameter ${quote(found.text)} stands twice (国定标准 and 国家标准 are the same); keep one row.`;
      case 'value':
        return `The parameter “${found.name}” cannot be ${quote(found.text)}; enter yuan per person per year above 0, for example 3500, or leave it blank where it is not known.`;
      case 'order':
        return `“省定标准${found.year}” is below “国定标准${found.year}”, and a provincial line is above the national one; check both amounts.`;
    }
  },
};
