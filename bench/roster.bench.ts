import { blankMember, type Household } from '../src/domain/household';
import { createHouseholdIndex } from '../src/workbook/roster/household-index';
import { rosterColumns, tableNameOf, type Section } from '../src/workbook/roster/roster-columns';
import { excelWorkbook } from '../src/workbook/roster-workbook';
import { openWorkbook, type SheetContent } from '../test/workbook/open-workbook';
import { interleaved, median, ratio } from './measure';

const HOUSEHOLDS = 100_000;
const LINES: Record<Section, number> = { household: HOUSEHOLDS, members: 350_000, officers: 50_000, assistance: 50_000 };
const ROUNDS = 5;
const { roster } = excelWorkbook;

const keyOf = (at: number): string => `00000000-0000-4000-8000-${String(at % HOUSEHOLDS).padStart(12, '0')}`;
const names = ['赖水生', '邱秀兰', '李木根', '巫福旺', '阙玉英', '张三妹'];

const cellOf = (name: string, at: number): string | number => {
  if (name === 'key') return keyOf(at);
  if (name === 'order') return Math.floor(at / HOUSEHOLDS) + 1;
  if (name === 'location') return `永安市青水乡第${at % 2000}村`;
  if (name === 'headName' || name === 'name') return `${names[at % names.length]}${at % 97}`;
  if (name === 'idNumber') return `3504${String(at).padStart(14, '0')}`;
  if (name === 'relationship') return at < HOUSEHOLDS ? '户主' : '之子';
  return name === 'remarks' || name === 'outcome' ? '' : `${name}${at % 7}`;
};

const sheetOf = (section: Section): SheetContent => {
  const columns = rosterColumns[section];
  const name = tableNameOf(section);
  const rows = Array.from({ length: LINES[section] }, (_, at) => columns.map((column) => cellOf(column.name, at)));
  return { name, rows: [columns.map(({ header }) => header), ...rows], tables: [{ name, address: `A1:${String.fromCharCode(64 + columns.length)}${LINES[section] + 1}` }] };
};

const opened = await openWorkbook((['household', 'members', 'officers', 'assistance'] as const).map(sheetOf));
const { host } = opened;

/** Time, requests and bytes of a piece of work; bytes of the largest request and answer. */
async function taken<T>(work: () => Promise<T>): Promise<{ time: number; requests: number; bytes: number; largest: number; result: T }> {
  globalThis.gc?.();
  const [requests, bytes] = [host.requests, host.bytes];
  host.largestRequest = 0;
  host.largestResponse = 0;
  const start = performance.now();
  const result = await work();
  return { time: performance.now() - start, requests: host.requests - requests, bytes: host.bytes - bytes, largest: Math.max(host.largestRequest, host.largestResponse), result };
}

const size = (bytes: number): string => (bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`);

async function compare(name: string, work: () => Promise<unknown>, bareName: string, bare: () => Promise<unknown>): Promise<void> {
  const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
  let [ours, plain] = [await taken(work), await taken(bare)];
  for (let round = 0; round < ROUNDS; round++) {
    [plain, ours] = [await taken(bare), await taken(work)];
    times.ours.push(ours.time);
    times.bare.push(plain.time);
  }
  console.log(`${name}: ${ours.requests} syncs, ${size(ours.bytes)}; ${bareName}: ${plain.requests} syncs, ${size(plain.bytes)}; ${ratio(median(times.ours), median(times.bare))}`);
}

console.log(`${HOUSEHOLDS.toLocaleString('en-US')} households, ${LINES.members.toLocaleString('en-US')} members, through Microsoft’s client (medians of interleaved runs)`);

const inRange = (work: (sheet: Excel.Worksheet) => void, name = '家庭成员') => opened.Excel.run(async (context) => {
  work(context.workbook.worksheets.getItem(name));
  await context.sync();
});
/** The cells of one household, where their rows are known. */
const readBare = () => opened.Excel.run(async (context) => {
  for (const [name, rows] of [['贫困户', [42]], ['家庭成员', [42, 100_042, 200_042, 300_042]], ['帮扶责任人', [42]], ['帮扶措施', [42]]] as const)
    for (const row of rows) context.workbook.worksheets.getItem(name).getRange(`A${row}:I${row}`).load('values,text,numberFormat');
  await context.sync();
});

await compare('opening the form on a household', () => roster.readHousehold(keyOf(40)), 'the same cells, their rows known', readBare);
await compare('the same by reading the key columns', () => opened.Excel.run(async (context) => {
  for (const [name, section] of [['贫困户', 'household'], ['家庭成员', 'members'], ['帮扶责任人', 'officers'], ['帮扶措施', 'assistance']] as const)
    for (let from = 1; from <= LINES[section]; from += 20_000) {
      context.workbook.worksheets.getItem(name).getRangeByIndexes(from, 0, Math.min(20_000, LINES[section] - from + 1), 1).load('values');
      await context.sync();
    }
}), 'the same cells, their rows known', readBare);

let { household: standing } = await roster.readHousehold(keyOf(40));
let change = 0;
const save = async (now: Household): Promise<void> => {
  const answer = await roster.saveHousehold(standing, now);
  if (answer.kind !== 'saved') throw new Error(answer.kind);
  standing = answer.household;
};
await compare('saving one changed cell', () => save({ ...standing, remarks: `改${++change}` }), 'writing that cell', () => inRange((sheet) => { sheet.getRange('O42').values = [[`改${++change}`]]; }, '贫困户').then(() => { standing = { ...standing, remarks: `改${change}` }; }));
await compare('saving a member more', () => save({ ...standing, members: [...standing.members, { ...blankMember, name: `新${++change}` }] }), 'writing those cells', () => inRange((sheet) => { sheet.getRange('K1:S1').values = [Array<string>(9).fill('新')]; }));

const indexed = await taken(() => roster.openIndex());
console.log(`reading the picker’s index, in the background: ${indexed.requests} syncs, ${size(indexed.bytes)}, the largest message ${size(indexed.largest)}`);

const index = indexed.result;
const entries = Array.from({ length: index.count }, (_, at) => index.at(at));
const naive = (query: string, limit: number) => {
  const words = query.split(' ');
  return entries.filter(({ headName, location, idEnds }) => words.every((word) => headName.includes(word) || location.includes(word) || idEnds.some((end) => end.endsWith(word)))).slice(0, limit);
};
for (const query of ['李木根3', '第77村', '永安市', '0042', '青水 张三']) {
  const { ours, plain } = interleaved(9, { ours: () => void index.search(query, 20), plain: () => void naive(query, 20) });
  console.log(`search ${query}: ${ratio(ours, plain)} a plain filter, ${ours < 16 ? 'within' : 'ABOVE'} a frame`);
}
const building = interleaved(3, { index: () => void createHouseholdIndex(entries), copy: () => void entries.map((entry) => ({ ...entry })) });
console.log(`building the index: ${ratio(building.index, building.copy)} copying its entries`);
opened.close();
