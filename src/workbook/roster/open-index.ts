import { joinPlace } from '../../domain/readings/place-parts';
import { createBlockSize } from '../block-size';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { refuseCancelled } from '../workbook-error';
import { textOf } from './cell-texts';
import { createHouseholdIndex, idEnd } from './household-index';
import type { HouseholdIndex } from './roster-book';
import { KEY } from './roster-columns';
import { openRoster, rangeOf, type RosterTable } from './roster-tables';

/** Reads some columns of a table in blocks and hands over their texts row by row: the columns between them cross no wire. */
async function readColumns(context: Excel.RequestContext, { body, ...table }: RosterTable, columns: readonly number[], take: (texts: readonly string[]) => void, { signal, onBlock }: { signal?: AbortSignal; onBlock: (rows: number) => void }): Promise<void> {
  const size = createBlockSize(columns.length);
  for (let from = 0; from < body.rows; ) {
    refuseCancelled(signal);
    const count = Math.min(size.rows(), body.rows - from);
    const ranges = columns.map((column) => {
      const range = rangeOf(context, table, { row: body.row + from, column: body.column + column, rows: count, columns: 1 });
      range.load('values');
      return range;
    });
    await context.sync();
    const rows = Array.from({ length: count }, (_, at) => ranges.map(({ values }): unknown => values[at][0]));
    size.learn(rows);
    for (const row of rows) take(row.map((cell) => textOf(cell, '', 'General')));
    // A block of 20,000 rows holds tens of thousands of proxies' values; they are let go.
    from += count;
    onBlock(count);
  }
}

/** Reads what the picker needs: of 贫困户 key, name and place, of 家庭成员 key and id. In blocks, in the background. */
export const openIndex = ({ signal, onProgress }: Watched = {}): Promise<HouseholdIndex> =>
  inExcel(async (context) => {
    const { household, members } = await openRoster(context);
    const total = household.body.rows + members.body.rows;
    let done = 0;
    const watched = { signal, onBlock: (rows: number): void => onProgress?.((done += rows), total) };
    const entries: { key: string; headName: string; location: string; idEnds: string[] }[] = [];
    const byKey = new Map<string, (typeof entries)[number]>();
    const columnOf = ({ columns }: RosterTable, name: string): readonly number[] => (columns.byName.has(name) ? [columns.byName.get(name) ?? 0] : []);
    const [names, places] = [columnOf(household, 'headName'), household.columns.placeParts.length > 0 ? household.columns.placeParts.map(({ column }) => column) : columnOf(household, 'location')];
    await readColumns(context, household, [...columnOf(household, KEY), ...names, ...places], ([key, ...rest]) => {
      if (key === '' || byKey.has(key)) return;
      const entry = { key, headName: rest.slice(0, names.length).join(''), location: joinPlace(rest.slice(names.length)), idEnds: [] };
      entries.push(entry);
      byKey.set(key, entry);
    }, watched);
    const [keys, ids, relationships] = [KEY, 'idNumber', 'relationship'].map((name) => columnOf(members, name));
    if (ids.length > 0) {
      await readColumns(context, members, [...keys, ...ids, ...relationships], ([key, id, relationship]) => {
        const ends = byKey.get(key)?.idEnds;
        const end = idEnd(id);
        if (!ends || end === '') return;
        if (relationship === '户主') ends.unshift(end);
        else ends.push(end);
      }, watched);
    }
    return createHouseholdIndex(entries);
  });
