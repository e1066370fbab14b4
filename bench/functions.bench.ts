import { associated } from './functions-in-node';
import '../src/functions/functions';
import { loops } from './hand-written-functions';
import { headers, makeHouseholds } from './households';
import { interleaved, ratio } from './measure';
import { makePeople, rosterHeaders, rosterRows } from './people';

type Matrix = unknown[][];

const MOST = Number(process.env.FUNCTIONS_ROWS ?? 1_000_000);

// Parsed as a request is: every cell a value of its own.
const parsed = (cells: Matrix): Matrix => JSON.parse(JSON.stringify(cells));
const people = makePeople(MOST);
const households = parsed(makeHouseholds(MOST));
const table = [[headers], null];
const given: Record<string, { readonly cells: Matrix; readonly rest: unknown[] }> = {
  CLASSIFY_MEASURE: { cells: households, rest: table },
  MEASURE_REPORT: { cells: households, rest: table },
  INCOME_SHARES: { cells: households, rest: table },
  MAIN_INCOME: { cells: households, rest: table },
  IDENTIFY_STANDARD: { cells: parsed(people.incomes), rest: [[[2017]], null] },
  REPORT_DUE: { cells: parsed(people.days), rest: [null] },
  ID_CHECK: { cells: parsed(people.ids), rest: [null] },
  ID_BIRTHDATE: { cells: parsed(people.ids), rest: [] },
  ID_SEX: { cells: parsed(people.ids), rest: [] },
  AGE_ON: { cells: parsed(people.ids), rest: [[['2018-12-31']]] },
  MASK_ID: { cells: parsed(people.ids), rest: [] },
  MASK_PHONE: { cells: parsed(people.phones), rest: [] },
  MASK_NAME: { cells: parsed(people.names), rest: [] },
  CHECK_ROSTER: { cells: parsed(rosterRows(people)), rest: [[rosterHeaders], null] },
};

/** Bytes a row of results holds, the rows themselves not counted. */
function bytesPerRow(run: () => Matrix, rows: number): number {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const results = run();
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed - before;
  // The results are still needed here, so that they are what was measured.
  return held / Math.max(rows, results.length);
}

const wanted = process.env.FUNCTIONS?.split(',');
console.log('Each function as Excel would call it, against a hand-written loop over the same rows (medians of interleaved runs)');
console.log('function            rows      : the loop   a row : a row of 1,000   bytes a row   10,000 calls of one row : one call');
for (const [id, { cells, rest }] of Object.entries(given)) {
  if (wanted && !wanted.includes(id)) continue;
  const call = (rows: Matrix): Matrix => associated[id](rows, ...rest);
  const thousand = cells.slice(0, 1000);
  const sample = cells.slice(0, 10_000);
  const times = interleaved(3, { loop: () => loops[id](cells), function: () => call(cells) });
  const repeats = MOST / 1000;
  const small = interleaved(3, {
    thousand: () => {
      for (let i = 0; i < repeats; i++) call(thousand);
    },
  });
  const calls = interleaved(3, {
    together: () => call(sample),
    apart: () => {
      for (const row of sample) call([row]);
    },
  });
  console.log(
    [id.padEnd(18), MOST.toLocaleString('en-US').padStart(9), ratio(times.function, times.loop).padStart(12), ratio(times.function, small.thousand).padStart(16), String(Math.round(bytesPerRow(() => call(cells), MOST))).padStart(14), ratio(calls.apart, calls.together).padStart(16)].join('  '),
  );
}
