import { all, leavesOf, type Condition, type Leaf } from './conditions';
import { quantityReader, quantitySlot, slotOf, truthSlot, type Facts } from './facts';
import { SHARE_UNITS, type Policy } from './policy';
import { rivalsOf, type EducatedStream, type Source } from './quantities';
import { and, greater, NO, not, UNKNOWN, YES, type Truth } from './truth';

export type Judge = (facts: Facts) => Truth;

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
function isLargest(quantity: Source | EducatedStream): Judge {
  const own = slotOf(quantity);
  const slots = rivalsOf(quantity).flatMap((rival) => quantitySlot(rival) ?? []);
  const remainders = rivalsOf(quantity).filter((rival) => quantitySlot(rival) === undefined).map((rival) => quantityReader(rival));
  return ({ amounts }) => {
    const now = amounts[own];
    if (now <= 0) return NO;
    let truth: Truth = now > 0 ? YES : UNKNOWN;
    for (let i = 0; i < slots.length; i++) {
      const rival = amounts[slots[i]];
      if (now <= rival) return NO;
      if (!(now > rival)) truth = UNKNOWN;
    }
    for (let i = 0; i < remainders.length && truth !== NO; i++) truth = and(truth, greater(now, remainders[i](amounts)));
    return truth;
  };
}

function isMainIncome(quantity: Source | EducatedStream, policy: Policy): Judge {
  if (policy.mainIncome === 'largest') return isLargest(quantity);
  const own = slotOf(quantity);
  const total = quantityReader('total');
  return ({ amounts }) => and(greater(amounts[own], 0), greater(2 * amounts[own], total(amounts)));
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
      const now = slotOf(leaf.quantity);
      const previous = slotOf(leaf.quantity, 'previous');
      return ({ amounts }) => grewMarkedly(amounts[now], amounts[previous], policy.markedIncrease);
    }
    case 'fell': {
      const now = slotOf(leaf.quantity);
      const previous = slotOf(leaf.quantity, 'previous');
      return ({ amounts }) => greater(amounts[previous], amounts[now]);
    }
    case 'isMainIncome':
      return isMainIncome(leaf.quantity, policy);
    case 'lessThanRest': {
      const own = quantityReader(leaf.quantity);
      const total = quantityReader('total');
      return ({ amounts }) => greater(total(amounts) - own(amounts), own(amounts));
    }
  }
}

/** A condition as a function of the facts, for running over many rows. Kleene: *all* is the least, *any* the greatest, each left as soon as it is settled. */
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
        for (let i = 0; i < judges.length && truth !== NO; i++) {
          const part = judges[i](facts);
          if (part < truth) truth = part;
        }
        return truth;
      };
    }
    case 'any': {
      const judges = condition.of.map((part) => compile(part, policy));
      return (facts) => {
        let truth: Truth = NO;
        for (let i = 0; i < judges.length && truth !== YES; i++) {
          const part = judges[i](facts);
          if (part > truth) truth = part;
        }
        return truth;
      };
    }
    default:
      return compileLeaf(condition, policy);
  }
}

/** A condition in two: what it asks of yes/no and code cells, which few households differ in, and the rest. Both hold, or it does not. */
export function compileByCells(condition: Condition, policy: Policy): { readonly ofCells: Judge; readonly ofAmounts: Judge } {
  const parts = condition.kind === 'all' ? condition.of : [condition];
  const asksCells = (part: Condition): boolean => leavesOf(part).every((leaf) => 'field' in leaf);
  return { ofCells: compile(all(...parts.filter(asksCells)), policy), ofAmounts: compile(all(...parts.filter((part) => !asksCells(part))), policy) };
}
