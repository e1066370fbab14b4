import { hasLeftPoverty } from '../codes/poverty-status';
import { isEducationCause } from '../codes/main-cause';
import { isGuaranteedHousehold } from '../codes/household-type';
import { BLANK, isBlank, readAmount, readCode, readYesNo, UNREADABLE } from './cells';
import type { MeasureColumns } from './columns';
import { amountFields, codeFields, isCodeField, isPrevious, measureFields, yesNoFields, type AmountField, type CodeField, type MeasureField, type YesNoField } from './fields';
import type { Policy } from './policy';
import { NO, UNKNOWN, YES, type Truth } from './truth';

/**
 * What is known of one household, in slots so that a million rows reuse one pair of arrays.
 * Amounts are whole fen, NaN where unknown. A code's truth is the one thing the rules ask of it (see conditions.ts).
 */
export interface Facts {
  readonly amounts: Float64Array;
  readonly truths: Uint8Array & { [slot: number]: Truth };
}

export const amountSlot: Record<AmountField, number> = slots(amountFields);
export const truthSlot: Record<CodeField | YesNoField, number> = slots([...codeFields, ...yesNoFields]);

function slots<F extends string>(fields: readonly F[]): Record<F, number> {
  // fromEntries forgets the key's type.
  return Object.fromEntries(fields.map((field, slot) => [field, slot])) as Record<F, number>;
}

// A Uint8Array only ever written with truths; the type says what plain number[] indexing forgets.
export const emptyFacts = (): Facts => ({ amounts: new Float64Array(amountFields.length), truths: new Uint8Array(codeFields.length + yesNoFields.length) as Facts['truths'] });

/** Why a row cannot be judged. `text` is the cell's own. */
export type Fault =
  | { readonly kind: 'unreadable' | 'error'; readonly field: MeasureField; readonly text: string }
  | { readonly kind: 'negative'; readonly field: MeasureField; readonly text: string }
  | { readonly kind: 'partOverWhole'; readonly field: AmountField; readonly whole: AmountField; readonly text: string }
  | { readonly kind: 'partsOverWhole'; readonly fields: readonly AmountField[]; readonly field: AmountField; readonly text: string };

export type RowState = 'readable' | 'invalid' | 'empty' | 'outOfScope';

export interface FactReader {
  /** Fills `facts` from a row of the table and says whether the rules may be asked of it. */
  read(row: readonly unknown[], facts: Facts): RowState;
}

/** Each part with the whole it may not exceed, by field and by slot. */
export const partsAndWholes = amountFields.flatMap((field) => {
  const { partOf } = measureFields[field];
  return partOf ? [{ part: amountSlot[field], whole: amountSlot[partOf], field, partOf }] : [];
});

/**
 * Reads rows of a table whose columns are known.
 * Invalid is judged first, then empty, then scope. Source: RULES sections 1 and 4.
 */
export function createFactReader(columns: MeasureColumns, policy: Policy): FactReader {
  const truthColumns = createTruthColumns(columns, policy);
  const amountColumns = createAmountColumns(columns);
  return {
    read(row, { amounts, truths }) {
      const truthState = truthColumns.read(row, truths);
      const amountState = amountColumns.read(row, amounts);
      if (truthState === 'invalid' || amountState === 'invalid') return 'invalid';
      if (truthState === 'blank' && amountState === 'blank' && row.every(isBlank)) return 'empty';
      return truths[truthSlot.povertyStatus] === NO ? 'outOfScope' : 'readable';
    },
  };
}

type PartState = 'filled' | 'blank' | 'invalid';

const codeReaders: Record<CodeField, (text: string) => boolean> = { povertyStatus: hasLeftPoverty, householdType: isGuaranteedHousehold, mainCause: isEducationCause };

/** What a blank stands for, and what a column that is not there: RULES section 1. */
function blankTruth(field: CodeField | YesNoField, policy: Policy): { readonly blank: Truth; readonly absent: Truth } {
  if (field === 'assisted' || field === 'povertyStatus') return { blank: YES, absent: YES };
  return { blank: policy.blankMeans === 'no' ? NO : UNKNOWN, absent: UNKNOWN };
}

function createTruthColumns(columns: MeasureColumns, policy: Policy): { read(row: readonly unknown[], truths: Facts['truths']): PartState } {
  const present: { readonly slot: number; readonly index: number; readonly blank: Truth; readonly read: ReadTruth }[] = [];
  const absent: { readonly slot: number; readonly truth: Truth }[] = [];
  for (const field of [...codeFields, ...yesNoFields]) {
    const index = columns.matches.get(field)?.index;
    const meaning = blankTruth(field, policy);
    if (index === undefined) absent.push({ slot: truthSlot[field], truth: meaning.absent });
    else present.push({ slot: truthSlot[field], index, blank: meaning.blank, read: readerOf(field) });
  }
  return {
    read(row, truths) {
      let state: PartState = 'blank';
      for (let i = 0; i < absent.length; i++) truths[absent[i].slot] = absent[i].truth;
      for (let i = 0; i < present.length; i++) {
        const { slot, index, blank, read } = present[i];
        const truth = read(row[index]);
        if (truth === 'blank') truths[slot] = blank;
        else if (truth === 'unreadable') return 'invalid';
        else {
          truths[slot] = truth;
          state = 'filled';
        }
      }
      return state;
    },
  };
}

type ReadTruth = (cell: unknown) => Truth | 'blank' | 'unreadable';

function readerOf(field: CodeField | YesNoField): ReadTruth {
  if (!isCodeField(field)) {
    const readSpelling = remembering(readYesNo);
    // The two usual spellings need no look-up.
    return (cell) => (cell === '是' ? YES : cell === '否' ? NO : readSpelling(cell));
  }
  const holds = codeReaders[field];
  return remembering((cell) => {
    const text = readCode(cell);
    return text === null ? 'unreadable' : text === '' ? 'blank' : holds(text) ? YES : NO;
  });
}

/** Codes repeat row after row: each spelling is read once. Bounded, should an office have written free text. */
const SPELLINGS_KEPT = 1000;

function remembering(read: ReadTruth): ReadTruth {
  const known = new Map<unknown, ReturnType<ReadTruth>>();
  return (cell) => {
    if (cell === null) return 'blank';
    const before = known.get(cell);
    if (before !== undefined) return before;
    const truth = read(cell);
    if (known.size < SPELLINGS_KEPT && typeof cell !== 'object') known.set(cell, truth);
    return truth;
  };
}

/**
 * Amounts are judged by year: one filled cell of a year makes its other blanks 0; a year without any is unknown.
 * An absent part is 0 once its whole is known. Indexed loops over plain arrays: this is where a million rows spend their time.
 */
function createAmountColumns(columns: MeasureColumns): { read(row: readonly unknown[], amounts: Float64Array): PartState } {
  const isPresent = (field: AmountField): boolean => columns.matches.has(field);
  const present = amountFields.filter(isPresent);
  const indices = present.map((field) => columns.matches.get(field)?.index ?? -1);
  const slots = present.map((field) => amountSlot[field]);
  const previous = present.map(isPrevious);
  const signed = present.map((field) => measureFields[field].mayBeNegative === true);
  const absentSlots = amountFields.filter((field) => !isPresent(field)).map((field) => amountSlot[field]);
  const absentParts = partsAndWholes.filter(({ field }) => !isPresent(field));
  const presentParts = partsAndWholes.filter(({ field }) => isPresent(field));
  const transferSlot = amountSlot.transfer;
  const carvedOutOfTransfer = partsAndWholes.filter(({ partOf }) => partOf === 'transfer').map(({ part }) => part);

  return {
    read(row, amounts) {
      let currentKnown = false;
      let previousKnown = false;
      for (let i = 0; i < absentSlots.length; i++) amounts[absentSlots[i]] = BLANK;
      for (let i = 0; i < indices.length; i++) {
        const fen = readAmount(row[indices[i]]);
        if (Number.isNaN(fen)) {
          amounts[slots[i]] = 0;
          continue;
        }
        if (fen === UNREADABLE || (fen < 0 && !signed[i])) return 'invalid';
        amounts[slots[i]] = fen;
        if (previous[i]) previousKnown = true;
        else currentKnown = true;
      }
      for (let i = 0; (!currentKnown || !previousKnown) && i < slots.length; i++) {
        if (!(previous[i] ? previousKnown : currentKnown)) amounts[slots[i]] = BLANK;
      }
      for (let i = 0; i < absentParts.length; i++) amounts[absentParts[i].part] = amounts[absentParts[i].whole] * 0;
      for (let i = 0; i < presentParts.length; i++) {
        const whole = amounts[presentParts[i].whole];
        if (amounts[presentParts[i].part] > whole && whole >= 0) return 'invalid';
      }
      let carvedOut = 0;
      for (let i = 0; i < carvedOutOfTransfer.length; i++) carvedOut += amounts[carvedOutOfTransfer[i]];
      if (carvedOut > amounts[transferSlot]) return 'invalid';
      return currentKnown || previousKnown ? 'filled' : 'blank';
    },
  };
}
