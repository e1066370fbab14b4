/**
 * Writes src/domain/calendar/published-years.ts: the days on which China's offices do not do what the weekday says,
 * from the State Council's yearly notices as the package chinese-days holds them.
 * `node .config/make-working-days.mjs`; the result is committed. A new year comes with a new version of the package, each November.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FIRST_YEAR = 2016;
const folder = new URL('../node_modules/chinese-days/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const { holidays, workdays } = read('dist/chinese-days.json');
const { version } = read('package.json');

const isWeekend = (date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const years = [...new Set(Object.keys(holidays).map((date) => date.slice(0, 4)))].filter((year) => Number(year) >= FIRST_YEAR).sort();
const ofYear = (dates, year, wanted) => Object.keys(dates).filter((date) => date.startsWith(year) && wanted(date)).sort().map((date) => date.slice(5)).join(' ');
const lines = years.map((year) => `  ${year}: { off: '${ofYear(holidays, year, (date) => !isWeekend(date))}', worked: '${ofYear(workdays, year, isWeekend)}' },`);

writeFileSync(
  new URL('../src/domain/calendar/published-years.ts', import.meta.url),
  `/**
 * The years whose holidays are published, and in each the weekdays that are off and the weekend days that are worked (补班), month-day.
 * Source: the State Council's yearly notices, as chinese-days ${version} (MIT) holds them. Written by .config/make-working-days.mjs: do not edit.
 */
export const publishedYears: { readonly [year: number]: { readonly off: string; readonly worked: string } | undefined } = {
${lines.join('\n')}
};
`,
);
