import { hasLostDigits } from './household-builder';
import { isHeadRelationship } from './labels';
import type { ReadingFinding } from './result';
import type { Table } from './table';
import { placeParts } from './table-columns';

/** Rows of one household, in the order of the sheet; `number` is its 户编号 as written. */
export interface HouseholdRows {
  readonly number: string;
  readonly rows: number[];
}

export interface HouseholdBlocks {
  readonly blocks: readonly HouseholdRows[];
  /** Rows whose household cannot be told. */
  readonly strays: readonly number[];
  readonly findings: readonly ReadingFinding[];
}

/** A household's number in the form numbers are compared in: half-width, no white space, no ="…" around it. */
export const numberKey = (number: string): string => number.normalize('NFKC').replace(/\s+/gu, '').replace(/^="?([^"]*)"?$/, '$1').replace(/^'/, '');

/**
 * Tells which rows are one household: by 户编号; else by 户主姓名 and the place; else each 户主 begins one.
 * In the last case a table that was sorted has lost it, which shows in its rows; then all of them are strays.
 */
export function blocksOf(table: Table, rows: readonly number[]): HouseholdBlocks {
  if (table.find(({ kind }) => kind === 'number')) return byNumber(table, rows);
  if (table.householdColumn('headName') && table.lineColumn('members', 'name')) return byHeadName(table, rows);
  if (!table.lineColumn('members', 'relationship')) return oneEach(table, rows);
  return byHeads(table, rows);
}

const isHead = (table: Table, row: number): boolean => isHeadRelationship(table.textAt(row, table.lineColumn('members', 'relationship')));
const first = (table: Table, row: number) => table.placeOf(row, table.columns[0].index);

function byNumber(table: Table, rows: readonly number[]): HouseholdBlocks {
  const column = table.find(({ kind }) => kind === 'number');
  const found = new Map<string, HouseholdRows>();
  const findings: ReadingFinding[] = [];
  const strays: number[] = [];
  let current: HouseholdRows | null = null;
  for (const row of rows) {
    const cell = column && table.at(row, column);
    const isLost = cell !== undefined && hasLostDigits(cell);
    if (isLost && cell.place.row === row) findings.push({ kind: 'digitsLost', at: cell.place, label: column?.header ?? '' });
    const number = cell && !isLost ? numberKey(cell.text) : '';
    if (number !== '' || isHead(table, row)) {
      const key = number === '' ? `row ${row}` : number;
      current = found.get(key) ?? { number: cell?.text.trim() ?? '', rows: [] };
      found.set(key, current);
    }
    if (current) current.rows.push(row);
    else strays.push(row);
  }
  return { blocks: [...found.values()], strays, findings };
}

const placeText = (table: Table, row: number): string => placeParts.map((part) => table.textAt(row, table.find((meaning) => meaning.kind === 'place' && meaning.part === part))).join('|');

function byHeadName(table: Table, rows: readonly number[]): HouseholdBlocks {
  const column = table.householdColumn('headName');
  const found = new Map<string, HouseholdRows>();
  const blocks: HouseholdRows[] = [];
  const strays: number[] = [];
  let current: HouseholdRows | null = null;
  for (const row of rows) {
    const name = table.textAt(row, column);
    const key = `${placeText(table, row)}|${name}`;
    const known: HouseholdRows | undefined = name === '' ? (isHead(table, row) ? undefined : (current ?? undefined)) : found.get(key);
    // Two heads of one name in one village are two households.
    const isSecond = known !== undefined && name !== '' && isHead(table, row) && known.rows.some((one) => isHead(table, one));
    if (known && !isSecond) current = known;
    else if (name !== '' || isHead(table, row)) {
      current = { number: '', rows: [] };
      blocks.push(current);
      if (name !== '') found.set(key, current);
    }
    if (current) current.rows.push(row);
    else strays.push(row);
  }
  return { blocks, strays, findings: [] };
}

const oneEach = (table: Table, rows: readonly number[]): HouseholdBlocks => ({
  blocks: rows.map((row) => ({ number: '', rows: [row] })),
  strays: [],
  findings: rows.length > 0 && table.lineColumn('members', 'name') ? [{ kind: 'rowPerHousehold', at: first(table, rows[0]), rows: rows.length }] : [],
});

function byHeads(table: Table, rows: readonly number[]): HouseholdBlocks {
  const blocks: HouseholdRows[] = [];
  const before: number[] = [];
  for (const row of rows) {
    if (isHead(table, row)) blocks.push({ number: '', rows: [row] });
    else if (blocks.length > 0) blocks[blocks.length - 1].rows.push(row);
    else before.push(row);
  }
  if (rows.length > 0 && isSorted(table, blocks, before)) return { blocks: [], strays: rows, findings: [{ kind: 'sortedTable', at: first(table, rows[0]), rows: rows.length }] };
  return { blocks, strays: before, findings: [] };
}

/** More people than any household has: so many below one 户主 are the members of others. */
const MOST_MEMBERS = 15;

/**
 * Whether blocks that begin at 户主 are no households any more: people stand before the first 户主, in another place than theirs,
 * more or fewer than 人数 says in most blocks, or so many after the last 户主 as no household has.
 */
function isSorted(table: Table, blocks: readonly HouseholdRows[], before: readonly number[]): boolean {
  if (before.length > 0) return true;
  const isElsewhere = blocks.some(({ rows }) => {
    const place = placeText(table, rows[0]);
    // Where only the first row of a household says the place, the others are silent.
    return rows.slice(1).some((row) => {
      const own = placeText(table, row);
      return own.replaceAll('|', '') !== '' && own !== place;
    });
  });
  if (isElsewhere) return true;
  const size = table.find((meaning) => meaning.kind === 'ofHousehold' && meaning.isSize);
  const sized = blocks.flatMap(({ rows }) => {
    const count = Number(table.textAt(rows[0], size).normalize('NFKC').replace(/人$/, ''));
    return Number.isInteger(count) && count > 0 ? [count === rows.length] : [];
  });
  if (sized.length > 1 && sized.filter((fits) => !fits).length * 2 > sized.length) return true;
  return blocks.length > 2 && blocks.some(({ rows }) => rows.length > MOST_MEMBERS) && blocks.filter(({ rows }) => rows.length === 1).length * 2 > blocks.length;
}
