import { matchColumns } from '../src/domain/measures/columns';
import { defaultPolicy } from '../src/domain/measures/policy';
import { classifyTable } from '../src/taskpane/classify/classify-table';
import { createResultRows } from '../src/taskpane/classify/result-rows';
import { excelWorkbook } from '../src/workbook/roster-workbook';
import { openWorkbook } from '../test/workbook/open-workbook';
import { headers, makeHouseholds } from './households';
import { median, ratio } from './measure';

const ROWS = 20_000;
const BARE_BLOCK = 5_000;
const ROUNDS = 3;
const LIMIT = 5_000_000;

type Cell = string | number | boolean | null;

const opened = await openWorkbook([{ name: '名册', rows: [[...headers], ...(makeHouseholds(ROWS) as Cell[][])] }]);
const { host } = opened;

/** What a piece of work takes: time, requests, and the bytes of all messages and of the largest request. */
async function taken(work: () => Promise<unknown>) {
  globalThis.gc?.();
  const [requests, bytes] = [host.requests, host.bytes];
  host.largestRequest = 0;
  host.largestResponse = 0;
  const start = performance.now();
  await work();
  return { time: performance.now() - start, requests: host.requests - requests, bytes: host.bytes - bytes, request: host.largestRequest, answer: host.largestResponse };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const underLimit = (bytes: number) => `${megabytes(bytes)} (${bytes < LIMIT ? 'under' : 'ABOVE'} 5 MB)`;

/** The pane's work and the bare work in turn, the first round to warm up; says what the last one took. */
async function compare(name: string, pane: () => Promise<unknown>, bare: () => Promise<unknown>) {
  const times: Record<'pane' | 'bare', number[]> = { pane: [], bare: [] };
  let last: Awaited<ReturnType<typeof taken>> | undefined;
  for (let round = 0; round <= ROUNDS; round++) {
    const ofBare = await taken(bare);
    last = await taken(pane);
    if (round === 0) continue;
    times.bare.push(ofBare.time);
    times.pane.push(last.time);
  }
  if (!last) return;
  console.log(`${name}: ${last.requests} syncs, largest request ${underLimit(last.request)}, largest answer ${underLimit(last.answer)}, ${megabytes(last.bytes)} in all; ${ratio(median(times.pane), median(times.bare))} the bare one`);
  if (last.request >= LIMIT || last.answer >= LIMIT) process.exitCode = 1;
}

const inBlocks = (work: (sheet: Excel.Worksheet, from: number, count: number) => void) =>
  opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('名册');
    for (let from = 0; from < ROWS; from += BARE_BLOCK) {
      work(sheet, from, Math.min(BARE_BLOCK, ROWS - from));
      await context.sync();
    }
  });

console.log(`${ROWS.toLocaleString('en-US')} households, ${headers.length} columns, through Microsoft’s client; the bare work is range.values in blocks of ${BARE_BLOCK.toLocaleString('en-US')} rows (medians of interleaved runs)`);

const [source] = await excelWorkbook.listSources();
const table = await excelWorkbook.openSource(source, new Map());
const classify = () => classifyTable(excelWorkbook, table, matchColumns(table.headers), defaultPolicy, {});
await compare('reading and classifying', classify, () => inBlocks((sheet, from, count) => void sheet.getRangeByIndexes(table.firstRow + from, 0, count, headers.length).load('values')));

const result = await classify();
for (const withExplanation of [false, true]) {
  const makeRows = createResultRows(excelWorkbook, result, withExplanation);
  const cells = await makeRows(0, ROWS);
  const columns = cells[0].length;
  const write = async () => excelWorkbook.writeBeside(await excelWorkbook.planBeside(table, withExplanation), makeRows);
  await write();
  const bare = () =>
    inBlocks((sheet, from, count) => {
      sheet.getRangeByIndexes(table.firstRow + from, headers.length, count, columns).values = cells.slice(from, from + count) as unknown as never[][];
    });
  await compare(`writing ${columns} result columns`, write, bare);
}
opened.close();
