import type { HouseholdField, ListSection } from '../../household';
import type { CellPlace } from '../sheet-cells';
import type { HouseholdRows } from './household-blocks';
import { HouseholdBuilder, type SourceText } from './household-builder';
import { isHeadRelationship } from './labels';
import type { OtherText, ReadingFinding } from './result';
import type { Table } from './table';
import { placeParts, type TableColumn } from './table-columns';

/** In a table of people these are each person's own; the household's are those of its head. */
const ownOfPerson: ReadonlySet<HouseholdField> = new Set(['ethnicity', 'birthDate']);
/** What people of one household may each have their own of; that rows differ is nothing to be said. */
const mayDiffer: ReadonlySet<HouseholdField> = new Set(['ethnicity', 'birthDate', 'phone', 'remarks', 'outcome']);

/** Puts a household together from its rows of a table. */
export function householdOfRows(table: Table, { rows, number }: HouseholdRows): { readonly builder: HouseholdBuilder; readonly findings: readonly ReadingFinding[] } {
  const builder = new HouseholdBuilder(firstFilled(table, rows[0]));
  builder.number = number;
  const findings: ReadingFinding[] = [];
  const relationship = table.lineColumn('members', 'relationship');
  const name = table.lineColumn('members', 'name');
  const head = rows.find((row) => isHeadRelationship(table.textAt(row, relationship))) ?? (relationship ? undefined : rows[0]);
  const inOrder = head === undefined ? rows : [head, ...rows.filter((row) => row !== head)];
  /** What stands in a row beside what the household has, by row. */
  const extras = new Map<number, OtherText[]>();
  const put = (row: number, column: TableColumn, { text, place }: SourceText): void => {
    const own = extras.get(row) ?? [];
    own.push({ header: column.header, text, place });
    extras.set(row, own);
  };

  for (const column of table.columns) {
    const { meaning } = column;
    if (meaning.kind === 'household') {
      const isOwn = ownOfPerson.has(meaning.field);
      let taken: string | undefined;
      for (const row of inOrder) {
        const cell = table.at(row, column);
        if (!cell) continue;
        if (taken === undefined && (!isOwn || row === head)) {
          taken = cell.text;
          builder.setField(meaning.field, cell);
          if (meaning.year !== undefined) {
            builder.household.incomeYear = meaning.year;
            builder.places.incomeYear = table.placeOf(column.row, column.index);
          }
        } else if (isOwn || cell.text !== taken) {
          put(row, column, cell);
          if (!mayDiffer.has(meaning.field)) findings.push({ kind: 'rowsDiffer', at: cell.place, header: column.header, text: cell.text });
        }
      }
    } else if (meaning.kind === 'ofHousehold') {
      const seen = new Set<string>();
      for (const row of inOrder) {
        const cell = table.at(row, column);
        if (!cell || seen.has(cell.text)) continue;
        if (seen.size === 0) builder.others.push({ header: column.header, text: cell.text, place: cell.place });
        else put(row, column, cell);
        seen.add(cell.text);
      }
    } else if (meaning.kind === 'other') {
      for (const row of rows) {
        const cell = table.at(row, column);
        if (cell) put(row, column, cell);
      }
    }
  }
  setLocation(table, builder, inOrder, findings);
  addLines(table, builder, rows, extras);

  if (!builder.has('headName') && head !== undefined && name) {
    const cell = table.at(head, name);
    if (cell) builder.setField('headName', cell);
  }
  if (head === undefined) findings.push({ kind: 'noHead', at: builder.at });
  return { builder, findings: findings.map((finding) => ({ ...finding, household: builder.household.headName })) };
}

function firstFilled(table: Table, row: number): CellPlace {
  const column = table.columns.find(({ index }) => table.sheet.at(row, index)?.text.trim());
  return table.placeOf(row, (column ?? table.columns[0]).index);
}

/** 县, 乡镇, 行政村 and 自然村 make the place, where no column says it whole. */
function setLocation(table: Table, builder: HouseholdBuilder, rows: readonly number[], findings: ReadingFinding[]): void {
  const parts = placeParts.flatMap((part) => {
    const column = table.find((meaning) => meaning.kind === 'place' && meaning.part === part);
    if (!column) return [];
    const cells = rows.flatMap((row) => table.at(row, column) ?? []);
    const [cell] = cells;
    const other = cells.find(({ text }) => text.trim() !== cell.text.trim());
    if (other) findings.push({ kind: 'rowsDiffer', at: other.place, header: column.header, text: other.text });
    return cell ? [{ header: column.header, text: cell.text, place: cell.place }] : [];
  });
  builder.locationParts = parts;
  if (parts.length > 0 && !builder.has('location')) builder.setField('location', { text: parts.map(({ text }) => text.trim()).join(''), place: parts[0].place });
}

/** Each row is a member; helpers and measures stand in rows of their household, each once. */
function addLines(table: Table, builder: HouseholdBuilder, rows: readonly number[], extras: ReadonlyMap<number, readonly OtherText[]>): void {
  const columnsOf = (section: ListSection) => table.columns.flatMap((column) => (column.meaning.kind === 'line' && column.meaning.section === section ? [{ column, field: column.meaning.field }] : []));
  const textsOf = (row: number, columns: ReturnType<typeof columnsOf>) =>
    new Map(columns.flatMap(({ column, field }): [string, SourceText][] => {
      const cell = table.at(row, column);
      return cell ? [[field, cell]] : [];
    }));
  const members = columnsOf('members');
  for (const row of rows) {
    const texts = textsOf(row, members);
    const at = texts.get('name')?.place ?? firstFilled(table, row);
    if (members.length > 0) builder.addLine('members', at, texts, extras.get(row));
    else builder.others.push(...(extras.get(row) ?? []));
  }
  for (const section of ['officers', 'assistance'] as const) {
    const columns = columnsOf(section);
    const seen = new Set<string>();
    for (const row of rows) {
      const texts = textsOf(row, columns);
      const content = JSON.stringify([...texts].map(([field, { text }]) => [field, text]));
      if (texts.size === 0 || seen.has(content)) continue;
      seen.add(content);
      builder.addLine(section, [...texts.values()][0].place, texts);
    }
  }
}
