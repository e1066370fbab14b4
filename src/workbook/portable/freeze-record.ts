import { parseAddress, type Area } from '../area';
import { writeCells } from '../write-blocks';
import { FREEZE_SHEET } from '../own-sheets';
import { readArea } from '../read-rows';
import { areaOf, loadPlace } from '../list-sources';
import { WorkbookError } from '../workbook-error';

const headers = ['工作表', '公式所在单元格', '结果所占区域', '公式', '原数字格式', '冻结值校验', '状态'] as const;
const COLUMNS = headers.length;
const STATE_COLUMN = COLUMNS - 1;

/** 冻结中: its values may not all stand yet. */
export type FreezeState = '冻结中' | '已冻结' | '已恢复';
const states: readonly FreezeState[] = ['冻结中', '已冻结', '已恢复'];

/** One line of the record: what a frozen cell was. */
export interface FrozenFormula {
  readonly sheetName: string;
  readonly address: string;
  readonly area: Area;
  readonly areaAddress: string;
  readonly formula: string;
  /** Number formats of the area's columns. */
  readonly formats: readonly string[];
  /** A check sum of the values, to tell whether someone changed them since. */
  readonly checkSum: string;
  readonly state: FreezeState;
  /** Line of the record, from 0 on the sheet. */
  readonly row: number;
}

/** A short sum of cells (FNV-1a, 32 bits): told apart is what an office typed over, not what someone forged. */
export function checkSumOf(values: readonly (readonly unknown[])[]): string {
  let sum = 0x811c9dc5;
  for (const character of JSON.stringify(values)) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

const isState = (text: unknown): text is FreezeState => states.some((state) => state === text);

function readLine(cells: readonly unknown[], row: number): readonly FrozenFormula[] {
  const [sheetName, address, areaAddress, formula, formats, checkSum, state] = cells.map(String);
  const area = parseAddress(areaAddress);
  if (!area || !isState(state)) return [];
  return [{ sheetName, address, area, areaAddress, formula, formats: formats.split('\n'), checkSum, state, row }];
}

export interface FreezeRecord {
  readonly sheet: Excel.Worksheet;
  readonly lines: readonly FrozenFormula[];
  /** The first free line. */
  readonly nextRow: number;
}

/**
 * Reads the record; null where the workbook has none.
 * @throws WorkbookError foreignSettings where a sheet of that name is not ours.
 */
export async function readRecord(context: Excel.RequestContext): Promise<FreezeRecord | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(FREEZE_SHEET);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  if (sheet.isNullObject) return null;
  const lines: FrozenFormula[] = [];
  const rows = used.isNullObject ? 0 : areaOf(used).row + areaOf(used).rows;
  if (rows === 0) return { sheet, lines, nextRow: 1 };
  await readArea(context, sheet, { row: 0, column: 0, rows, columns: COLUMNS }, (cells, from) => {
    if (from === 0 && headers.some((text, at) => cells[0][at] !== text)) throw new WorkbookError({ kind: 'foreignSettings', sheet: FREEZE_SHEET });
    cells.forEach((line, at) => lines.push(...readLine(line, from + at)));
  });
  return { sheet, lines, nextRow: Math.max(1, rows) };
}

/** The record's sheet with its header row, made at the end of the workbook where there is none; sent with the next request. */
export function openRecord(context: Excel.RequestContext, found: FreezeRecord | null): FreezeRecord {
  if (found) {
    if (found.nextRow === 1) writeCells(found.sheet, 0, 0, [headers]);
    return found;
  }
  const sheet = context.workbook.worksheets.add(FREEZE_SHEET);
  writeCells(sheet, 0, 0, [headers]);
  return { sheet, lines: [], nextRow: 1 };
}

export type NewLine = Omit<FrozenFormula, 'area'>;

const cellsOf = ({ sheetName, address, areaAddress, formula, formats, checkSum, state }: NewLine): readonly string[] => [sheetName, address, areaAddress, formula, formats.join('\n'), checkSum, state];

/** Writes lines of the record, those that stand one below the other at once; sent with the next request. */
export function writeLines(sheet: Excel.Worksheet, lines: readonly NewLine[]): void {
  for (let from = 0; from < lines.length; ) {
    let end = from + 1;
    while (end < lines.length && lines[end].row === lines[end - 1].row + 1) end++;
    writeCells(sheet, lines[from].row, 0, lines.slice(from, end).map(cellsOf));
    from = end;
  }
}

/** Says how far a line is; sent with the next request. */
export const writeState = (sheet: Excel.Worksheet, row: number, state: FreezeState): void => writeCells(sheet, row, STATE_COLUMN, [[state]]);
