import { seeded } from './households';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const two = (number: number): string => String(number).padStart(2, '0');
const surnames = [...'赖邱池巫阙涂连卓官练俞简'];

interface People {
  readonly ids: unknown[][];
  readonly phones: unknown[][];
  readonly names: unknown[][];
  readonly incomes: unknown[][];
  readonly days: unknown[][];
}

export const rosterHeaders = ['姓名', '证件号码', '联系电话', '2017年度人均收入'];

/** The people as rows of a roster: of a million, who was met before is found again in almost every other row. */
export const rosterRows = ({ ids, phones, names, incomes }: People): unknown[][] => ids.map(([id], at) => [names[at][0], id, phones[at][0], incomes[at][0]]);

/** Invented people: id, phone, name, income per person, a day of 2018. Sequence numbers from 980, which no real id has here; phones 199 0000. */
export function makePeople(count: number, seed = 20180403): People {
  const random = seeded(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const column = (make: () => unknown): unknown[][] => Array.from({ length: count }, () => [make()]);
  return {
    ids: column(() => {
      const body = `350481${1930 + below(80)}${two(1 + below(12))}${two(1 + below(28))}${980 + below(20)}`;
      return body + '10X98765432'[[...body].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0) % 11];
    }),
    phones: column(() => `1990000${String(below(10_000)).padStart(4, '0')}`),
    names: column(() => `${surnames[below(surnames.length)]}水生`),
    incomes: column(() => below(8000)),
    days: column(() => `2018-${two(1 + below(12))}-${two(1 + below(28))}`),
  };
}
