import type { RosterWords } from './roster-words';

const format = new Intl.NumberFormat('en-US');
const number = (count: number): string => format.format(count);
const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;
const place = (sheet: string, address: string): string => `${address} of “${sheet}”`;

export const rosterWordsEnUS: RosterWords = {
  tab: 'Roster',
  empty: { what: 'This workbook has no roster yet.', remedy: 'Four tables will be made: 贫困户, 家庭成员, 帮扶责任人, 帮扶措施. Other sheets stay as they are; tables of these names are adopted, with the columns of your office.' },
  emptyYear: 'Year of income',
  make: 'New roster',
  adopt: { title: 'Adopt what is there', candidate: (name, where, table) => `“${name}” (${where}) as ${table}` },
  partial: { what: 'The roster is not complete.', remedy: 'Only missing tables and columns are added; what is there stays.' },
  mendRoster: 'Complete the roster',
  working: { reading: 'Reading…', writing: 'Writing…' },
  progress: (done, total) => `${number(done)} of ${counted(total, 'household')} read`,

  heading: (name, position, count) => `${name} · ${number(position)} of ${number(count)}`,
  newHousehold: 'New household',
  unnamed: '(no name of the head)',
  where: (sheet, address) => place(sheet, address),
  picker: { label: 'Find a household', placeholder: 'Name, village or end of an ID', nothing: 'No household fits.', count: (count) => counted(count, 'household'), idEnds: (ends) => `IDs end in ${ends}` },
  previous: 'Previous household',
  next: 'Next household',
  menu: { label: 'Roster actions', add: 'New household', copy: 'New one, starting from this', remove: 'Delete this household', print: 'Print', read: 'Read pages in', shortcuts: 'Keyboard shortcuts', show: 'Show in the sheet' },

  line: {
    members: { add: 'Add member', name: (position) => `Member ${position}` },
    officers: { add: 'Add officer', name: (position) => `Officer ${position}` },
    assistance: { add: 'Add measure', name: (position) => `Measure ${position}` },
  },
  lineTools: { up: (line) => `Move up: ${line}`, down: (line) => `Move down: ${line}`, remove: (line) => `Remove: ${line}` },
  known: { sexes: { 男: 'male', 女: 'female' }, fromId: (sex, birth, age) => `${sex} · born ${birth} · aged ${age}` },
  choices: (label) => `Choices for “${label}”`,
  incomeOf: (year) => `Income per person, ${year}`,

  findingCount: (count) => `${counted(count, 'thing')} to look at (saving works all the same)`,
  finding: (what, remedy) => `${what}. ${remedy}.`,
  blankCount: (count) => `${counted(count, 'field')} still blank`,

  save: 'Save',
  changed: (count) => counted(count, 'change'),
  unchanged: 'No changes',
  changes: {
    title: 'Changes: before → now',
    from: (text) => `was ${text}`,
    blank: '(blank)',
    added: (line) => `Added: ${line}`,
    removed: (line) => `Removed: ${line}`,
    moved: (section) => `Order of ${section}`,
    revert: (what) => `Undo: ${what}`,
    revertShort: 'Undo',
    revertAll: 'Undo all',
    close: 'Close',
  },
  saved: (name, count) => `Saved “${name}”: ${counted(count, 'change')}.`,

  leaving: { what: (name) => `This household has changes that are not saved. Go to “${name}”?`, bySelection: (name) => `“${name}” is selected in the sheet. This household has changes that are not saved.`, save: 'Save, then go', draft: 'Keep as draft, go', stay: 'Stay here', newOne: 'New household' },
  undo: { line: (line) => `Removed “${line}”.`, all: 'Everything was undone.', back: 'Put back' },
  deleted: (name) => `Deleted “${name}” from the roster.`,
  restore: 'Put back',
  dismiss: 'OK',
  drafts: { found: (name, count) => `“${name}” has a draft that was not saved: ${counted(count, 'change')}.`, resume: 'Go on with it', drop: 'Delete draft', notKept: (why) => ({ what: 'The draft could not be kept.', remedy: why }) },
  taken: (count) => `${counted(count, 'change')} in the sheet, shown here now.`,
  collided: {
    changed: { what: 'Not saved: someone changed this household since you opened it.', remedy: 'Their changes are in the form now and do not conflict with yours. Look through it and save again.' },
    clash: { what: 'Not saved: you and someone else changed the same place.', remedy: 'Choose “Use mine” or “Use the sheet’s” where it is marked, then save.' },
    deleted: { what: 'Not saved: this household was deleted from the roster since you opened it.', remedy: 'What you typed is all here; Save again writes it as a new household.' },
  },
  clash: { text: (theirs) => `The sheet now says “${theirs}”`, lines: (section, mine, theirs) => `${section} changed in the sheet too. Mine: ${mine}. The sheet’s: ${theirs}.`, mine: 'Use mine', theirs: 'Use the sheet’s' },

  shortcuts: {
    title: 'Keyboard shortcuts',
    names: {
      next: 'Next field',
      previous: 'Previous field',
      nextInText: 'In longer texts: next field (Enter breaks the line)',
      save: 'Save',
      new: 'New household',
      nextHousehold: 'Next household',
      previousHousehold: 'Previous household',
      search: 'Find a household',
      addLine: 'Add a line where the cursor is',
      moveLine: 'Move the line with the cursor up or down',
      removeLine: 'Remove the line with the cursor',
      choices: 'Open the choices of a field',
      shortcuts: 'Show the shortcuts',
      close: 'Close what is open, fold a line',
    },
  },
  rosterFaults: {
    title: (count) => `The roster’s tables: ${counted(count, 'thing')} amiss`,
    noTable: ({ table }) => `Table “${table}” is missing. Press “Complete the roster”.`,
    noColumn: ({ table, sheet, header }) => `Table “${table}” on “${sheet}” lacks the column “${header}”. Press “Complete the roster”, or give a renamed column its name back.`,
    blankKey: ({ table, sheet, address }) => `Table “${table}” (${place(sheet, address)}) has no 户键: the row belongs to no household. Copy the key from another row of its household.`,
    repeatedKey: ({ table, sheet, address, first }) => `Table “${table}” (${place(sheet, address)}) has the same 户键 as ${first}. If these are two households, clear the later key.`,
    orphanLine: ({ table, sheet, address }) => `Table “${table}” (${place(sheet, address)}) has a 户键 that is not in 贫困户. Correct it, or add the household.`,
    pastedTwice: ({ table, sheet, address, first }) => `Table “${table}” (${place(sheet, address)}) equals ${first}, as if pasted twice. Delete one of the two.`,
    protected: ({ sheet }) => `Sheet “${sheet}” is protected. Unprotect it under Review.`,
  },
};
