import { blocksOf, numberKey } from './household-blocks';
import type { HouseholdBuilder } from './household-builder';
import { householdOfRows } from './household-of-rows';
import { addAll, nothingGathered, type Gathered, type ReadingFinding, type SheetShape, type Unplaced } from './result';
import type { Table } from './table';
import { rowsOf } from './table-rows';

/** What a table is by its columns; whether one of people belongs to one of households is seen by the other sheets. */
const isOfHouseholds = (table: Table): boolean => table.householdColumn('headName') !== undefined && table.lineColumn('members', 'name') === undefined;
const hasNumber = (table: Table): boolean => table.find(({ kind }) => kind === 'number') !== undefined;

export interface TableReading extends Gathered {
  /** By table, in their order. */
  readonly sheets: readonly { readonly shape: SheetShape; readonly households: number; readonly people: number; readonly rows: number }[];
}

/** Reads a file's tables: one person a row, or a sheet of households and a sheet of people that 户编号 joins. */
export function readTables(tables: readonly Table[]): TableReading {
  const isExport = tables.some((table) => isOfHouseholds(table) && hasNumber(table));
  const shapes = tables.map((table): SheetShape => (isOfHouseholds(table) ? 'households' : isExport && hasNumber(table) ? 'people' : 'flat'));
  const gathered = nothingGathered();
  const sheets: TableReading['sheets'][number][] = [];
  const builders = new Map<string, HouseholdBuilder>();
  const found: HouseholdBuilder[] = [];
  // Households before people, whatever the order of their sheets.
  const order = [...tables.keys()].sort((a, b) => Number(shapes[a] === 'people') - Number(shapes[b] === 'people'));
  for (const index of order) {
    const table = tables[index];
    const { rows, unplaced } = rowsOf(table);
    addAll(gathered.unplaced, unplaced);
    addAll(gathered.findings, table.findings);
    const { blocks, strays, findings } = blocksOf(table, rows);
    addAll(gathered.findings, findings);
    addAll(gathered.unplaced, strays.flatMap((row) => strayRow(table, row)));
    const counts = { people: 0, households: 0 };
    for (const block of blocks) {
      const { builder, findings: ofHousehold } = householdOfRows(table, block);
      const key = numberKey(block.number);
      const known = key === '' ? undefined : builders.get(key);
      counts.people += builder.household.members.length;
      if (shapes[index] === 'people') {
        if (known) {
          joinPeople(known, builder);
          addAll(gathered.findings, ofHousehold);
        } else {
          gathered.findings.push({ kind: 'noHouseholdRow', at: builder.at, number: block.number, household: builder.household.headName });
          addAll(gathered.unplaced, block.rows.flatMap((row) => strayRow(table, row)));
        }
        continue;
      }
      // A household sheet has one row a household: a second one was pasted.
      const [, ...again] = shapes[index] === 'households' ? block.rows : [];
      for (const row of again) gathered.findings.push({ kind: 'householdTwice', at: table.placeOf(row, builder.at.column), first: builder.at, household: builder.household.headName });
      addAll(gathered.findings, ofHousehold.filter(({ kind }) => shapes[index] !== 'households' || kind !== 'noHead'));
      found.push(builder);
      if (key !== '' && !known) builders.set(key, builder);
      counts.households += 1;
    }
    sheets[index] = { shape: shapes[index], rows: rows.length, ...counts };
  }
  addAll(gathered.findings, withoutPeople(found));
  addAll(gathered.households, found.map((builder) => builder.build()));
  return { ...gathered, sheets };
}

/** The lines of a people's sheet go to their household; what only the head's row says goes where the household says nothing. */
function joinPeople(household: HouseholdBuilder, people: HouseholdBuilder): void {
  household.append(people);
  for (const field of ['ethnicity', 'birthDate'] as const) {
    const place = people.places[field];
    if (place && !household.has(field)) household.setField(field, { text: people.household[field], place });
  }
}

const strayRow = (table: Table, row: number): readonly Unplaced[] =>
  table.columns.flatMap(({ index }) => {
    const text = table.sheet.at(row, index)?.text ?? '';
    return text.trim() === '' ? [] : [{ place: table.placeOf(row, index), text, reason: 'noHousehold' as const }];
  });

const withoutPeople = (builders: readonly HouseholdBuilder[]): readonly ReadingFinding[] =>
  builders.flatMap(({ household, at }): ReadingFinding[] => {
    return household.members.length === 0 ? [{ kind: 'noPeople', at, household: household.headName }] : [];
  });
