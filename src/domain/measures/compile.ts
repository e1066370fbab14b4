import type { Condition, Leaf } from './conditions';
import { quantitySlot, truthSlot, type Facts } from './facts';
import { SHARE_UNITS, type Policy } from './policy';
import { rivalsOf, type EducatedStream, type Source } from './quantities';
import { and, greater, NO, not, or, UNKNOWN, YES, type Truth } from './truth';

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
function isLargest(own: number, rivals: readonly number[]): Judge {
  return ({ amounts }) => {
    const now = amounts[own];
    let truth = greater(now, 0);
    for (let i = 0; i < rivals.length && truth !== NO; i++) truth = and(truth, greater(now, amounts[rivals[i]]));
    return truth;
  };
}

function isMainIncome(quantity: Source | EducatedStream, policy: Policy): Judge {
  const own = quantitySlot(quantity);
  if (policy.mainIncome === 'largest') return isLargest(own, rivalsOf(quantity).map((rival) => quantitySlot(rival)));
  const total = quantitySlot('total');
  return ({ amounts }) => and(greater(amounts[own], 0), greater(2 * amounts[own], amounts[total]));
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
      const now = quantitySlot(leaf.quantity);
      const previous = quantitySlot(leaf.quantity, 'previous');
      return ({ amounts }) => grewMarkedly(amounts[now], amounts[previous], policy.markedIncrease);
    }
    case 'fell': {
      const now = quantitySlot(leaf.quantity);
      const previous = quantitySlot(leaf.quantity, 'previous');
      return ({ amounts }) => greater(amounts[previous], amounts[now]);
    }
    case 'isMainIncome':
      return isMainIncome(leaf.quantity, policy);
    case 'lessThanRest': {
      const own = quantitySlot(leaf.quantity);
      const total = quantitySlot('total');
      return ({ amounts }) => greater(amounts[total] - amounts[own], amounts[own]);
    }
  }
}

/** Where a condition only asks for what a cell says, or for its opposite: the cell's slot. */
const cellSlot = (condition: Condition): number | undefined => ('field' in condition ? truthSlot[condition.field] : undefined);

/** What cells say is looked up first, without a call: it settles most rules of most rows before a sum is compared. The least of several is the same in any order. */
function compileAll(parts: readonly Condition[], policy: Policy): Judge {
  const wanted = parts.flatMap((part) => cellSlot(part) ?? []);
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? (cellSlot(part.of) ?? []) : []));
  const judges = parts.filter((part) => cellSlot(part.kind === 'not' ? part.of : part) === undefined).map((part) => compile(part, policy));
  return (facts) => {
    const { truths } = facts;
    let truth: Truth = YES;
    for (let i = 0; i < wanted.length; i++) truth = and(truth, truths[wanted[i]]);
    for (let i = 0; i < unwanted.length; i++) truth = and(truth, not(truths[unwanted[i]]));
    for (let i = 0; i < judges.length && truth !== NO; i++) truth = and(truth, judges[i](facts));
    return truth;
  };
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
    case 'all':
      return compileAll(condition.of, policy);
    case 'any': {
      const judges = condition.of.map((part) => compile(part, policy));
      return (facts) => {
        let truth: Truth = NO;
        for (let i = 0; i < judges.length && truth !== YES; i++) truth = or(truth, judges[i](facts));
        return truth;
      };
    }
    default:
      return compileLeaf(condition, policy);
  }
}
