import type { FieldPath } from '../household';
import { parse } from '../identifiers/phone';
import type { Fault, HouseholdCheck } from './finding';
import { sameName } from './same-name';

const numbersOf = (text: string): readonly string[] => {
  const reading = parse(text);
  return 'numbers' in reading ? reading.numbers : [];
};

/** An officer's number is the household's own, or another officer's: the system knows officers by it and refuses the second. */
export const phoneRepeated: HouseholdCheck = {
  name: 'phoneRepeated',
  scope: 'household',
  severity: 'warning',
  source: '惯例：帮扶责任人电话为唯一键，重复即拒',
  find: ({ typed }) => {
    const own = numbersOf(typed.phone);
    const found: (Fault & { at: FieldPath })[] = [];
    typed.officers.forEach(({ phone, name }, position) => {
      const numbers = numbersOf(phone);
      const at = `officers.${position}.phone` as const;
      if (numbers.some((number) => own.includes(number))) found.push({ at, values: { whose: 'household' } });
      // The same officer may stand on two lines, one for each term.
      const other = typed.officers.findIndex((before, line) => line < position && !sameName(before.name, name) && numbersOf(before.phone).some((number) => numbers.includes(number)));
      if (other !== -1) found.push({ at, values: { whose: 'officer', line: other + 1 } });
    });
    return found;
  },
};
