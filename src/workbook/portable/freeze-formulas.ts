import { addressOf, type Area } from '../area';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { asText } from '../safe-text';
import { refuseCancelled } from '../workbook-error';
import { checkSumOf, openRecord, readRecord, writeLines, writeState, type FreezeRecord, type FrozenFormula, type NewLine } from './freeze-record';
import type { FoundFormula } from './list-formulas';

/** Values that no formula has settled on: the result is still on its way, has no room, or the add-in is not there. */
const unsettled: ReadonlySet<unknown> = new Set(['#BUSY!', '#GETTING_DATA', '#SPILL!', '#CALC!', '#NAME?', '#CONNECT!', '#BLOCKED!']);

export interface FrozenResult {
  readonly frozen: number;
  /** Formulas left as they are, with the error they show now. */
  readonly left: readonly { readonly formula: FoundFormula; readonly shows: string }[];
}

/** Cells a request carries at most: they go out as values and as formats. */
const CELLS_PER_REQUEST = 10_000;

const cellsOf = ({ rows, columns }: Area): number => rows * columns;
const areaIn = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

/** Formulas that go together in one request: as many as fit, a larger one alone. */
function* batchesOf(formulas: readonly FoundFormula[], most: number): Generator<readonly FoundFormula[]> {
  let batch: FoundFormula[] = [];
  let cells = 0;
  for (const formula of formulas) {
    if (batch.length > 0 && cells + cellsOf(formula.area) > most) {
      yield batch;
      batch = [];
      cells = 0;
    }
    batch.push(formula);
    cells += cellsOf(formula.area);
  }
  if (batch.length > 0) yield batch;
}

/**
 * Turns formulas into the values they show. Text stays text, numbers keep their format, errors stay errors (their message, which only the function can give, is lost).
 * Each is entered in the sheet 冻结的公式 before its cells are touched, and its line says 已冻结 in the very request that writes them:
 * cut off anywhere and run again with a new list, it ends in the same workbook.
 */
export const freezeFormulas = (formulas: readonly FoundFormula[], { signal, onProgress }: Watched = {}, cellsPerRequest = CELLS_PER_REQUEST): Promise<FrozenResult> =>
  inExcel(async (context) => {
    const record = openRecord(context, await readRecord(context));
    await context.sync();
    const places = new LinePlaces(record);
    await clearHalfWritten(context, formulas, places);
    const left: FrozenResult['left'][number][] = [];
    let done = 0;
    for (const batch of batchesOf(formulas, cellsPerRequest)) {
      refuseCancelled(signal);
      left.push(...(await freezeBatch(context, record.sheet, batch, places, cellsPerRequest)));
      done += batch.length;
      onProgress?.(done, formulas.length);
    }
    return { frozen: formulas.length - left.length, left };
  });

/** Where each formula's line stands in the record: a line begun by a run that was cut off is taken up again. */
class LinePlaces {
  private readonly begun = new Map<string, FrozenFormula>();
  private next: number;

  constructor({ lines, nextRow }: FreezeRecord) {
    this.next = nextRow;
    for (const line of lines) if (line.state === '冻结中') this.begun.set(this.key(line), line);
  }

  begunFor(formula: FoundFormula): FrozenFormula | undefined {
    return this.begun.get(this.key(formula));
  }

  placeFor(formula: FoundFormula): number {
    return this.begunFor(formula)?.row ?? this.next++;
  }

  private key({ sheetName, address, formula }: Pick<FrozenFormula, 'sheetName' | 'address' | 'formula'>): string {
    return JSON.stringify([sheetName, address, formula]);
  }
}

interface ReadFormula {
  readonly formula: FoundFormula;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly string[];
}

async function readBatch(context: Excel.RequestContext, batch: readonly FoundFormula[]): Promise<readonly ReadFormula[]> {
  const ranges = batch.map(({ sheetId, area }) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const values = areaIn(sheet, area);
    values.load('values');
    const first = areaIn(sheet, { ...area, rows: 1 });
    first.load('numberFormat');
    return { values, first };
  });
  await context.sync();
  return batch.map((formula, at) => ({ formula, values: ranges[at].values.values, formats: ranges[at].first.numberFormat[0].map(String) }));
}

async function freezeBatch(context: Excel.RequestContext, record: Excel.Worksheet, batch: readonly FoundFormula[], places: LinePlaces, cellsPerRequest: number): Promise<FrozenResult['left']> {
  const read = await readBatch(context, batch);
  const shown = read.map((one) => ({ ...one, shows: one.values.flat().find((value) => unsettled.has(value)) }));
  const settled = shown.filter(({ shows }) => shows === undefined).map((one) => ({ ...one, place: places.placeFor(one.formula) }));
  writeLines(record, settled.map(lineOf));
  if (settled.length > 0) await context.sync();
  for (const { formula, values, place } of settled) {
    await writeValues(context, formula, values, cellsPerRequest);
    writeState(record, place, '已冻结');
  }
  if (settled.length > 0) await context.sync();
  return shown.flatMap(({ formula, shows }) => (shows === undefined ? [] : [{ formula, shows: String(shows) }]));
}

const lineOf = ({ formula, values, formats, place }: ReadFormula & { readonly place: number }): NewLine => ({
  sheetName: formula.sheetName,
  address: formula.address,
  areaAddress: addressOf(formula.area),
  formula: formula.formula,
  formats,
  checkSum: checkSumOf(values),
  state: '冻结中',
  row: place,
});

/** Writes the values over their formula, from the last rows to the first: the formula's own cell goes last, so that until then it is found again. */
async function writeValues(context: Excel.RequestContext, { sheetId, area }: FoundFormula, values: readonly (readonly unknown[])[], cellsPerRequest: number): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const height = Math.max(1, Math.floor(cellsPerRequest / area.columns));
  for (let end = area.rows; end > 0; end -= height) {
    const from = Math.max(0, end - height);
    const rows = values.slice(from, end);
    const range = areaIn(sheet, { ...area, row: area.row + from, rows: rows.length });
    // null leaves a number's format as it is.
    range.numberFormat = rows.map((line) => line.map((value) => (isText(value) ? '@' : null)));
    range.values = rows.map((line) => line.map((value) => (isText(value) ? asText(value) : value)));
    if (from > 0) await context.sync();
  }
}

/** An error's text must be written as it stands to be that error again. */
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && !errors.has(value);
const errors: ReadonlySet<string> = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NULL!']);

/** A spill that was cut off while its values were written has no room among them: they are taken away, and the formula fills its cells again. */
async function clearHalfWritten(context: Excel.RequestContext, formulas: readonly FoundFormula[], places: LinePlaces): Promise<void> {
  const begun = formulas.flatMap((formula) => {
    const line = places.begunFor(formula);
    return line && cellsOf(line.area) > 1 ? [{ sheet: context.workbook.worksheets.getItem(formula.sheetId), area: line.area }] : [];
  });
  for (const { sheet, area } of begun) {
    const [below, beside] = [{ ...area, row: area.row + 1, rows: area.rows - 1 }, { ...area, column: area.column + 1, rows: 1, columns: area.columns - 1 }];
    for (const cells of [below, beside]) if (cellsOf(cells) > 0) areaIn(sheet, cells).clear('Contents');
  }
  if (begun.length > 0) await context.sync();
}
