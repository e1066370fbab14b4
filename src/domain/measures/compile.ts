import { rivalsOf, type Condition, type Leaf } from './conditions';
import { amountSlot, truthSlot, type Facts } from './facts';
import { SHARE_UNITS, type Policy } from './policy';
import { termsOf, type EducatedStream, type Quantity, type Source, type Year } from './quantities';
import { and, greater, NO, not, or, UNKNOWN, YES, type Truth } from './truth';

export type Judge = (facts: Facts) => Truth;
export type Measure = (amounts: Float64Array) => number;

/**
 * A quantity in whole fen, NaN where any of its terms is unknown.
 * Written out by length: this runs for every row.
 */
export function measureOf(quantity: Quantity, year: Year = 'current'): Measure {
  const terms = termsOf(quantity, year).map(({ field, sign }) => ({ slot: amountSlot[field], sign }));
  const [first, second] = terms;
  if (terms.length === 1) return (amounts) => amounts[first.slot];
  if (terms.length === 2) return (amounts) => amounts[first.slot] + second.sign * amounts[second.slot];
  return (amounts) => terms.reduce((sum, { slot, sign }) => sum + sign * amounts[slot], 0);
}

/** now ≥ previous × (1 + share), exactly. Products beyond 2^53 are left to BigInt. */
function reaches(now: number, previous: number, share: number): boolean {
  const rise = (now - previous) * SHARE_UNITS;
  const wanted = previous * share;
  if (rise <= Number.MAX_SAFE_INTEGER && wanted <= Number.MAX_SAFE_INTEGER) return rise >= wanted;
  return BigInt(now - previous) * BigInt(SHARE_UNITS) >= BigInt(previous) * BigInt(share);
}

/** 明显增加: now > 0, and more than last year by at least the share; from nothing or a loss, any income. Source: RULES section 2. */
function grewMarkedly(now: number, previous: number, share: number): Truth {
  if (now <= 0) return NO;
  if (Number.isNaN(now) || Number.isNaN(previous)) return UNKNOWN;
  return previous <= 0 || (now > previous && reaches(now, previous, share)) ? YES : NO;
}

/** Greater than 0 and strictly greater than each rival. What is 0 or less is never main, whatever else is unknown. Source: RULES section 2. */
function isLargest(own: Measure, rivals: readonly Measure[]): Judge {
  return ({ amounts }) => {
    const now = own(amounts);
    let truth = greater(now, 0);
    for (const rival of rivals) {
      if (truth === NO) break;
      truth = and(truth, greater(now, rival(amounts)));
    }
    return truth;
  };
}

export const rivalMeasure = (source: Source, without?: EducatedStream): Measure => {
  const whole = measureOf(source);
  if (!without) return whole;
  const part = measureOf(without);
  return (amounts) => whole(amounts) - part(amounts);
};

function isMainIncome(quantity: Source | EducatedStream, policy: Policy): Judge {
  const own = measureOf(quantity);
  if (policy.mainIncome === 'largest') return isLargest(own, rivalsOf(quantity).map(({ source, without }) => rivalMeasure(source, without)));
  const total = measureOf('total');
  return ({ amounts }) => {
    const now = own(amounts);
    return now <= 0 ? NO : greater(2 * now, total(amounts));
  };
}

function compileLeaf(leaf: Leaf, policy: Policy): Judge {
  switch (leaf.kind) {
    case 'has':
    case 'isDueToEducation':
    case 'isGuaranteedHousehold': {
      const slot = truthSlot[leaf.field];
      return ({ truths }) => truths[slot];
    }
    case 'grewMarkedly': {
      const now = measureOf(leaf.quantity);
      const previous = measureOf(leaf.quantity, 'previous');
      return ({ amounts }) => grewMarkedly(now(amounts), previous(amounts), policy.markedIncrease);
    }
    case 'fell': {
      const now = measureOf(leaf.quantity);
      const previous = measureOf(leaf.quantity, 'previous');
      return ({ amounts }) => greater(previous(amounts), now(amounts));
    }
    case 'isMainIncome':
      return isMainIncome(leaf.quantity, policy);
    case 'lessThanRest': {
      const own = measureOf(leaf.quantity);
      const total = measureOf('total');
      return ({ amounts }) => greater(total(amounts) - own(amounts), own(amounts));
    }
  }
}

/**
 * A condition as a function of the facts, for running over many rows. Kleene: *all* is the least, *any* the greatest, each left as soon as it is settled.
 */
export function compile(condition: Condition, policy: Policy): Judge {
  switch (condition.kind) {
    case 'not': {
      const judge = compile(condition.of, policy);
      return (facts) => not(judge(facts));
    }
    case 'all': {
      const judges = condition.of.map((part) => compile(part, policy));
      return (facts) => {
        let truth: Truth = YES;
        for (const judge of judges) {
          truth = and(truth, judge(facts));
          if (truth === NO) break;
        }
        return truth;
      };
    }
    case 'any': {
      const judges = condition.of.map((part) => compile(part, policy));
      return (facts) => {
        let truth: Truth = NO;
        for (const judge of judges) {
          truth = or(truth, judge(facts));
          if (truth === YES) break;
        }
        return truth;
      };
    }
    default:
      return compileLeaf(condition, policy);
  }
}
