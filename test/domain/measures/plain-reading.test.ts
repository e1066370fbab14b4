import * as fc from 'fast-check';
import { classifierOf, classify, drawMeanings, drawPolicy, draws, inPlainTerms, spelled } from './households';
import { plainOutcome, type Household, type PlainOutcome, type PlainPolicy } from './plain-reading';

const ROWS = 20_000;

function expectAgreement(household: Household, policy: PlainPolicy): PlainOutcome {
  const expected = plainOutcome(household, policy);
  const outcome = classify(household, policy);
  // The short way of a million rows comes to the same as the long one.
  expect(classifierOf(Object.keys(household), policy).lead(Object.values(household))).toBe(outcome.kind === 'classified' ? outcome.leading : outcome.kind);
  const actual = inPlainTerms(outcome);
  if (expected.kind === 'invalid' && actual.kind === 'invalid') {
    // Which faults are told first is the engine's choice; each must be one.
    expect(actual.headers.length).toBeGreaterThan(0);
    expect(expected.headers).toEqual(expect.arrayContaining([...actual.headers]));
  } else {
    expect(actual).toEqual(expected);
  }
  return expected;
}

describe('an independent plain reading of the rules', () => {
  test(`agrees on ${ROWS} households: every outcome, every rule that holds or is open, under every policy`, () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const { kind } = expectAgreement(spelled(drawMeanings(draw), draw), policy);
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: ROWS },
    );
    // The generator must reach every outcome, or the agreement says little.
    for (const [kind, least] of [['classified', 2000], ['insufficient', 1000], ['unmatched', 1000], ['invalid', 500], ['notApplicable', 200]] as const) {
      expect([kind, (seen.get(kind) ?? 0) >= least]).toEqual([kind, true]);
    }
  });

  test('agrees on rows with next to nothing in them', () => {
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw, { absent: 50, blank: 90, blankYear: 50, invalid: 0 }), draw);
        fc.pre(Object.keys(household).length > 0);
        expectAgreement(household, policy);
      }),
      { numRuns: 5000 },
    );
  });
});
