import { isGuaranteedHousehold } from '../codes/household-type';
import { isEducationCause } from '../codes/poverty-cause';
import { hasLeftPoverty } from '../codes/poverty-status';
import { BLANK, isBlank, LARGEST_FEN, nearestFen, readAmount, readCode, readYesNo, UNREADABLE } from './cells';
import type { MeasureColumns } from './columns';
import { amountSlot, sums, truthFields, truthSlot, type Facts } from './facts';
import { amountFields, isCodeField, isPrevious, measureFields, type AmountField, type CodeField, type YesNoField } from './fields';
import type { Policy } from './policy';
import { NO, UNKNOWN, YES, type Truth } from './truth';

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
  // Their own readers know what is blank there: a code of 0 is.
  const needed = new Set([...columns.matches.values()].map(({ index }) => index));
  return {
    read(row, { amounts, truths }) {
      const truthState = truthColumns.read(row, truths);
      const amountState = amountColumns.read(row, amounts);
      if (truthState === 'invalid' || amountState === 'invalid') return 'invalid';
      if (truthState === 'blank' && amountState === 'blank' && row.every((cell, index) => needed.has(index) || isBlank(cell))) return 'empty';
      return truths[truthSlot.povertyStatus] === NO ? 'outOfScope' : 'readable';
    },
  };
}

type PartState = 'filled' | 'blank' | 'invalid';

const codeReaders: Record<CodeField, (text: string) => boolean> = { povertyStatus: hasLeftPoverty, householdType: isGuaranteedHousehold, mainCause: isEducationCause };

/** What a blank stands for, and what a column that is not there. Source: RULES section 1. */
export function blankTruth(field: CodeField | YesNoField, policy: Policy): { readonly blank: Truth; readonly absent: Truth } {
  if (field === 'assisted' || field === 'povertyStatus') return { blank: YES, absent: YES };
  return { blank: policy.blankMeans === 'no' ? NO : UNKNOWN, absent: UNKNOWN };
}

function createTruthColumns(columns: MeasureColumns, policy: Policy): { read(row: readonly unknown[], truths: Facts['truths']): PartState } {
  const present: TruthColumn[] = [];
  const absent: { readonly slot: number; readonly truth: Truth }[] = [];
  for (const field of truthFields) {
    const index = columns.matches.get(field)?.index;
    const meaning = blankTruth(field, policy);
    if (index === undefined) absent.push({ slot: truthSlot[field], truth: meaning.absent });
    else present.push(new TruthColumn(truthSlot[field], index, meaning.blank, isCodeField(field) ? codeReader(codeReaders[field]) : yesNoReader));
  }
  return {
    read(row, truths) {
      let state: PartState = 'blank';
      for (let i = 0; i < absent.length; i++) truths[absent[i].slot] = absent[i].truth;
      for (let i = 0; i < present.length; i++) {
        const column = present[i];
        const truth = column.read(row[column.index]);
        if (truth === UNREADABLE_CELL) return 'invalid';
        if (truth === BLANK_CELL) truths[column.slot] = column.blank;
        else {
          truths[column.slot] = truth;
          state = 'filled';
        }
      }
      return state;
    },
  };
}

/** Beside the truths, so that what a cell says is one number: a million of them compare faster than texts. */
const BLANK_CELL = 3;
const UNREADABLE_CELL = 4;
type CellTruth = Truth | typeof BLANK_CELL | typeof UNREADABLE_CELL;
type ReadTruth = (cell: unknown) => CellTruth;

const codeReader =
  (holds: (text: string) => boolean): ReadTruth =>
  (cell) => {
    const text = readCode(cell);
    return text === null ? UNREADABLE_CELL : text === '' ? BLANK_CELL : holds(text) ? YES : NO;
  };

const yesNoReader: ReadTruth = (cell) => {
  const read = readYesNo(cell);
  return read === 'unreadable' ? UNREADABLE_CELL : read === 'blank' ? BLANK_CELL : read;
};

/** Codes repeat row after row: each spelling is read once. Bounded, should an office have written free text. */
const SPELLINGS_KEPT = 1000;
/** The first spellings are compared one after the other, the others looked up: a million rows of a few codes ask no map. */
const SPELLINGS_COMPARED = 6;

/** A column of codes or yes/no. Only texts are remembered: two values that are known to be texts compare far faster than two of any type. */
class TruthColumn {
  private readonly texts: string[] = [];
  private readonly truths: CellTruth[] = [];
  private readonly others = new Map<string, CellTruth>();

  constructor(
    readonly slot: number,
    readonly index: number,
    readonly blank: Truth,
    private readonly readCell: ReadTruth,
  ) {}

  read(cell: unknown): CellTruth {
    if (cell === null) return BLANK_CELL;
    if (typeof cell !== 'string') return this.readCell(cell);
    const { texts } = this;
    for (let i = 0; i < texts.length; i++) if (texts[i] === cell) return this.truths[i];
    return this.others.get(cell) ?? this.readSpelling(cell);
  }

  private readSpelling(text: string): CellTruth {
    const truth = this.readCell(text);
    if (this.texts.length < SPELLINGS_COMPARED) {
      this.texts.push(text);
      this.truths.push(truth);
    } else if (this.others.size < SPELLINGS_KEPT) {
      this.others.set(text, truth);
    }
    return truth;
  }
}

/**
 * Amounts are judged by year: one filled cell of a year makes its other blanks 0; a year without any is unknown.
 * An absent part is 0 once its whole is known. Indexed loops over plain arrays: this is where a million rows spend their time.
 */
function createAmountColumns(columns: MeasureColumns): { read(row: readonly unknown[], amounts: Float64Array): PartState } {
  const isPresent = (field: AmountField): boolean => columns.matches.has(field);
  const current = new AmountYear(columns, amountFields.filter((field) => isPresent(field) && !isPrevious(field)));
  const previous = new AmountYear(columns, amountFields.filter((field) => isPresent(field) && isPrevious(field)));
  const absentSlots = amountFields.filter((field) => !isPresent(field)).map((field) => amountSlot[field]);
  const absentParts = partsAndWholes.filter(({ field }) => !isPresent(field));
  const transferSlot = amountSlot.transfer;
  const carvedOutOfTransfer = partsAndWholes.filter(({ partOf }) => partOf === 'transfer').map(({ part }) => part);

  return {
    read(row, amounts) {
      for (let i = 0; i < absentSlots.length; i++) amounts[absentSlots[i]] = BLANK;
      const currentState = current.read(row, amounts);
      const previousState = previous.read(row, amounts);
      if (currentState === 'invalid' || previousState === 'invalid') return 'invalid';
      for (let i = 0; i < absentParts.length; i++) amounts[absentParts[i].part] = Number.isNaN(amounts[absentParts[i].whole]) ? BLANK : 0;
      let carvedOut = 0;
      for (let i = 0; i < carvedOutOfTransfer.length; i++) carvedOut += amounts[carvedOutOfTransfer[i]];
      if (carvedOut > amounts[transferSlot]) return 'invalid';
      for (let i = 0; i < sums.length; i++) {
        const { target, left, right, sign } = sums[i];
        amounts[target] = amounts[left] + sign * amounts[right];
      }
      return currentState === 'filled' || previousState === 'filled' ? 'filled' : 'blank';
    },
  };
}

/** One column of amounts. */
interface AmountColumn {
  /** Where it stands in a row. */
  readonly index: number;
  /** Where it stands in {@link Facts.amounts}, and the amount it is part of; its own slot where it is part of none. */
  readonly slot: number;
  readonly whole: number;
  /** The least that may stand in it. */
  readonly least: number;
}

/** The columns there are of one year's amounts, each after the amount it is part of. */
class AmountYear {
  private readonly columns: readonly AmountColumn[];

  constructor({ matches }: MeasureColumns, fields: readonly AmountField[]) {
    this.columns = fields.flatMap((field) => {
      const { partOf = field, mayBeNegative } = measureFields[field];
      const match = matches.get(field);
      return match ? [{ index: match.index, slot: amountSlot[field], whole: amountSlot[partOf], least: mayBeNegative ? -LARGEST_FEN : 0 }] : [];
    });
  }

  read(row: readonly unknown[], amounts: Float64Array): PartState {
    const { columns } = this;
    let known = false;
    for (let i = 0; i < columns.length; i++) {
      const { index, slot, whole, least } = columns[i];
      const cell = row[index];
      if (cell === null) {
        amounts[slot] = 0;
        continue;
      }
      // Most cells are numbers of whole fen: taken here, without a look at what else a cell may be.
      let fen = typeof cell === 'number' ? nearestFen(cell) : BLANK;
      if (!(fen >= least && fen <= LARGEST_FEN)) {
        fen = readAmount(cell);
        if (Number.isNaN(fen)) {
          amounts[slot] = 0;
          continue;
        }
        if (fen < least || fen === UNREADABLE) return 'invalid';
      }
      amounts[slot] = fen;
      known = true;
      if (fen > amounts[whole] && amounts[whole] >= 0) return 'invalid';
    }
    if (known) return 'filled';
    for (let i = 0; i < columns.length; i++) amounts[columns[i].slot] = BLANK;
    return 'blank';
  }
}
