import type { PrintWords } from './print-words';

const format = new Intl.NumberFormat('en-US');
const number = (count: number): string => format.format(count);
const households = (count: number): string => `${number(count)} ${count === 1 ? 'household' : 'households'}`;

export const printWordsEnUS: PrintWords = {
  title: 'Print the roster',
  which: 'Which households',
  this: 'This one',
  some: 'By village',
  all: (count) => `All ${households(count)}`,
  villages: 'Villages',
  village: (name, count) => `${name} (${households(count)})`,
  noVillage: '(no place given)',
  year: 'Year',
  yearHint: (title) => `Title: ${title}`,
  yearFault: 'Type the year as four digits, for example 2018.',
  what: 'Make',
  sheets: 'Sheets in this workbook',
  pages: 'A separate Excel file',
  bound: 'The bound roster (Excel file)',
  boundHint: 'Cover, contents, the pages and a summary, numbered through',
  spread: 'Sheets',
  spreads: { perHousehold: 'One household a sheet', perVillage: 'One village a sheet (at most 200 households)', together: 'All on one sheet, each on a page of its own' },
  masked: 'Masked edition for public notice',
  maskedHint: 'Names, ids and phones are covered with *, within remarks too; the roster itself stays as it is',
  maskedSheets: 'This workbook still holds the roster unmasked: print these sheets for public notice, and do not send the workbook.',
  start: (count) => (count > 0 ? `Make ${households(count)}` : 'Start'),
  replaceAndStart: 'Replace and write',
  earlier: (names, unfinished) => `The workbook has pages written by this tool: ${names}${unfinished ? ' (not finished last time)' : ''}`,
  replace: 'Delete these sheets and write new ones',
  keep: 'Keep them and write other sheets',
  working: {
    reading: (done, total) => `Read ${number(done)} of ${households(total)}`,
    making: (done, total) => `Made ${number(done)} of ${households(total)}`,
    writing: (done, total) => `Wrote ${number(done)} of ${households(total)}`,
  },
  nothing: { what: 'There is no household to print.', remedy: 'Choose a village at least, or enter a household first.' },
  written: (names, count) => `Wrote ${households(count)}: ${names}. See them before printing under File, Print.`,
  opened: (names) => `Opened in a new window, not saved yet. Save it there as: ${names}`,
  saved: (names) => `Saved in the browser's download folder: ${names}`,
  show: 'Show the sheet',
  cutOff: { what: 'Writing stopped before the end.', remedy: 'What was written is marked as unfinished: start again and choose to replace it.' },
};
