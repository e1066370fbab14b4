import { Engine } from 'json-rules-engine';
import { associated } from './functions-in-node';
import '../src/functions/functions';
import { handWritten, handWrittenWithChecks } from './hand-written';
import { headers, makeHouseholds } from './households';
import { interleaved, ratio } from './measure';
import { engineFacts, engineRules } from './rules-engine';

const classify = (rows: unknown[][]): unknown[][] => associated.CLASSIFY_MEASURE(rows, [headers], null);
// Parsed as a request is: every cell a value of its own.
const parsed = (rows: unknown[][]): unknown[][] => JSON.parse(JSON.stringify(rows));

console.log('CLASSIFY_MEASURE, 24 columns, as Excel would call it, against hand-written loops over the same rows (medians of interleaved runs)');
const perRow: number[] = [];
for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
  const rows = parsed(makeHouseholds(count));
  const byHand = handWritten(rows);
  const checked = handWrittenWithChecks(rows);
  const agree = classify(rows).every(([label], at) => label === byHand[at][0] && label === checked[at][0]);
  if (!agree) throw new Error('A loop and the function disagree: nothing is measured.');
  const repeats = Math.max(1, 100_000 / count);
  const again = (run: () => void) => () => {
    for (let i = 0; i < repeats; i++) run();
  };
  const taken = interleaved(5, { loop: again(() => handWritten(rows)), checked: again(() => handWrittenWithChecks(rows)), function: again(() => classify(rows)) });
  perRow.push(taken.function / (count * repeats));
  console.log(`${count.toLocaleString('en-US').padStart(9)} rows: ${ratio(taken.function, taken.checked)} the loop that makes the same checks, ${ratio(taken.function, taken.loop)} one that checks nothing`);
}
console.log(`linear: a row among 1,000,000 costs ${ratio(perRow[3], perRow[0])} a row among 1,000`);

const sample = parsed(makeHouseholds(10_000));
const singles = interleaved(3, {
  together: () => classify(sample),
  apart: () => {
    for (const row of sample) classify([row]);
  },
});
console.log(`10,000 calls of one row: ${ratio(singles.apart, singles.together)} one call of 10,000 rows`);

const few = sample.slice(0, 2_000);
const engine = new Engine(engineRules(), { allowUndefinedFacts: true });
const start = performance.now();
for (const row of few) await engine.run(engineFacts(row));
const byEngine = performance.now() - start;
const ours = interleaved(5, { loop: () => handWritten(few), function: () => classify(few) });
console.log(`json-rules-engine on 2,000 rows: ${ratio(byEngine, ours.loop)} the loop, ${ratio(byEngine, ours.function)} CLASSIFY_MEASURE`);
