import { gatherPages } from '../src/domain/roster/printing/gather-pages';
import { placeBlocks } from '../src/domain/roster/printing/printed-sheet';
import { orderSheets } from '../src/workbook/roster/export-pages';
import { writeSheets } from '../src/workbook/roster/print-sheets';
import type { FileRows } from '../src/xlsx';
import { writeWorkbook } from '../src/xlsx';
import { printedWorkbook, writePrinted } from '../src/xlsx/write-printed';
import { largeHousehold } from '../test/domain/roster/printing/invented';
import { openWorkbook } from '../test/workbook/open-workbook';
import { median, ratio } from './measure';

const PAGES = 1000;
const ROUNDS = 3;
const ON_SHEETS = 100;
const LIMIT = 5_000_000;

const households = (count: number) => Array.from({ length: count }, (_, at) => ({ ...largeHousehold(1 + (at % 7), at % 3, at % 5), key: `k-${at}` }));
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

const timed = (work: () => unknown): number => {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
};

const many = households(PAGES);
const order = { year: '2018', form: 'pages', masked: false, spread: 'perVillage' } as const;
const make = () => writePrinted(orderSheets(many, order, (household) => household));

// The same texts in the same cells, and nothing else: no looks, merges, heights, breaks or names.
const full = printedWorkbook(orderSheets(many, order, (household) => household));
const bare = {
  ...full,
  names: [],
  formats: full.formats.slice(0, 1),
  sheets: full.sheets.map((sheet) => ({
    ...sheet,
    rowAttributes: {},
    merges: [],
    pageLayout: {},
    rows: Object.fromEntries(Object.entries(sheet.rows).map(([row, cells]) => [row, Object.fromEntries(Object.entries(cells).flatMap(([column, { value }]) => (value === undefined ? [] : [[column, { value, format: 0 }]])))])) as FileRows,
  })),
};

const times: Record<'pages' | 'bare', number[]> = { pages: [], bare: [] };
for (let round = 0; round <= ROUNDS; round++) {
  const ofBare = timed(() => writeWorkbook(bare));
  const ofPages = timed(make);
  if (round === 0) continue;
  times.bare.push(ofBare);
  times.pages.push(ofPages);
}
console.log(`${PAGES.toLocaleString('en-US')} pages laid out and written to .xlsx (${megabytes(make().length)}): ${ratio(median(times.pages), median(times.bare))} the bare write of the same texts (medians of interleaved runs)`);

const opened = await openWorkbook([{ name: '名册', rows: [['户键']] }]);
const sheets = gatherPages(households(ON_SHEETS), { year: '2018', spread: 'together', sheetName: '附件1 名册', withKeys: true });
const { host } = opened;
const [requests, bytes] = [host.requests, host.bytes];
host.largestRequest = 0;
await writeSheets(sheets, []);
const rows = sheets.reduce((sum, { blocks }) => sum + placeBlocks(blocks).rows, 0);
console.log(`${ON_SHEETS} pages (${rows.toLocaleString('en-US')} rows) as sheets of the open workbook: ${host.requests - requests} syncs, ${megabytes(host.bytes - bytes)}, largest request ${megabytes(host.largestRequest)} (${host.largestRequest < LIMIT ? 'under' : 'ABOVE'} 5 MB)`);
if (host.largestRequest >= LIMIT) process.exitCode = 1;
opened.close();
