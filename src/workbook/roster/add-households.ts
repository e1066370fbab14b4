import type { Household } from '../../domain/household';
import { householdFields } from '../../domain/roster/fields';
import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { readArea } from '../read-rows';
import { refuseCancelled, WorkbookError } from '../workbook-error';
import { giveNewKey, keyFor } from './household-keys';
import { endOwnWrites, noteOwnWrite } from './own-writes';
import { asWritten, newRowsOf, type NewRow } from './plan-save';
import { readMany } from './read-households';
import { sections, type Section } from './roster-columns';
import { keyArea, openRoster, type WholeRoster } from './roster-tables';
import { withoutBlankLines } from './to-household';
import { growTable, loadSurroundings, resizeTable, writeNewRows } from './write-changes';

/** So many households go into one request, lines and all: some 400 cells each would still be a tenth of what Excel on the web takes. */
const BLOCK = 200;

const isSame = (one: Household, other: Household): boolean => (Object.keys(householdFields) as (keyof typeof householdFields)[]).every((field) => one[field] === other[field])
  && JSON.stringify([one.members, one.officers, one.assistance]) === JSON.stringify([other.members, other.officers, other.assistance]);

async function readKeys(context: Excel.RequestContext, roster: WholeRoster, signal?: AbortSignal): Promise<Set<string>> {
  const keys = new Set<string>();
  const { household } = roster;
  await readArea(context, context.workbook.worksheets.getItem(household.sheetId), keyArea(household), (rows) => rows.forEach(([cell]) => keys.add(String(cell))), signal);
  return keys;
}

/** The key each household gets, and whether it is there already, as an earlier run that was cut off has left it. */
async function giveKeys(context: Excel.RequestContext, roster: WholeRoster, households: readonly Household[], signal?: AbortSignal): Promise<readonly { readonly key: string; readonly household: Household; readonly isThere: boolean }[]> {
  const taken = await readKeys(context, roster, signal);
  const wanted = new Set(households.map(keyFor).filter((key) => taken.has(key)));
  // Only keys that are taken are looked up: of an import run again after a cut, what it has written.
  const standing = new Map(wanted.size === 0 ? [] : (await readMany(context, roster, wanted, { signal })).map((household) => [household.key, household]));
  return households.map((one) => {
    const household = withoutBlankLines(one);
    const key = keyFor(one);
    const there = standing.get(key);
    const isThere = there !== undefined && isSame(there, asWritten(roster, key, household));
    const free = taken.has(key) && !isThere ? giveNewKey(one) : key;
    taken.add(free);
    return { key: free, household, isThere };
  });
}

/** Writes a block of whole households in one request: a cut leaves no household without its lines. */
async function writeBlock(context: Excel.RequestContext, roster: WholeRoster, block: readonly { readonly key: string; readonly household: Household }[]): Promise<void> {
  const rows: Record<Section, NewRow[]> = { household: [], members: [], officers: [], assistance: [] };
  for (const { key, household } of block) for (const section of sections) rows[section].push(...newRowsOf(roster[section], key, household));
  const surroundings = sections.map((section) => loadSurroundings(context, roster[section], rows[section].length));
  await context.sync();
  // Lines first, the households last, as in every save.
  for (const section of [...sections].reverse()) {
    const table = roster[section];
    if (rows[section].length === 0) continue;
    const around = surroundings[sections.indexOf(section)];
    const row = growTable(context, table, around, rows[section].length, () => false);
    writeNewRows(context, table, row, rows[section]);
    noteOwnWrite(table.sheetId, { ...table.body, row, rows: rows[section].length });
    resizeTable(context, table, around, row + rows[section].length - table.body.row);
  }
  await context.sync();
}

/** Adds many households in blocks. Run again with the same ones after a cut, it adds those that are missing. */
export const addHouseholds = (households: readonly Household[], { signal, onProgress }: Watched = {}): Promise<readonly string[]> =>
  inExcel(async (context) => {
    try {
      const roster = await openRoster(context);
      if (sections.some((section) => roster[section].isProtected)) throw new WorkbookError({ kind: 'protected' });
      const given = await giveKeys(context, roster, households, signal);
      const missing = given.filter(({ isThere }) => !isThere);
      onProgress?.(households.length - missing.length, households.length);
      for (let from = 0; from < missing.length; from += BLOCK) {
        refuseCancelled(signal);
        // The tables have grown with every block; where they end is asked anew.
        await writeBlock(context, from === 0 ? roster : await openRoster(context), missing.slice(from, from + BLOCK));
        onProgress?.(households.length - missing.length + Math.min(missing.length, from + BLOCK), households.length);
      }
      return given.map(({ key }) => key);
    } finally {
      endOwnWrites();
    }
  });
