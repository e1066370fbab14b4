import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { checkRows } from './check-rows';
import type { RosterFault, RosterState } from './roster-book';
import { describeCandidate, findCandidates } from './roster-candidates';
import { KEY, missingColumns, sections, tableNameOf } from './roster-columns';
import { columnArea, findTables, rangeOf, type RosterTables } from './roster-tables';

/** Up to so many rows in all, the rows are checked at once: about as much as one message holds. */
const SMALL = 4_000;

function faultsOfTables(tables: RosterTables): readonly RosterFault[] {
  return sections.flatMap((section): readonly RosterFault[] => {
    const found = tables[section];
    const table = tableNameOf(section);
    if (!found) return [{ kind: 'noTable', table }];
    return missingColumns(section, found.columns).map(({ header }) => ({ kind: 'noColumn', table, sheet: found.sheetName, header }));
  });
}

const protectedSheets = (tables: RosterTables): readonly RosterFault[] => {
  const sheets = sections.flatMap((section) => (tables[section]?.isProtected ? [tables[section].sheetName] : []));
  return [...new Set(sheets)].map((sheet) => ({ kind: 'protected', sheet }));
};

/** What the workbook holds of a roster: its tables, what they lack, and for a small roster what is amiss with its rows. */
export const findRoster = (): Promise<RosterState> =>
  inExcel(async (context) => {
    const found = await findTables(context);
    const candidates = (await findCandidates(context, found)).map(describeCandidate);
    const { tables } = found;
    const here = sections.flatMap((section) => tables[section] ?? []);
    if (here.length === 0) return { kind: 'none', households: 0, candidates, rowsChecked: true, faults: [] };
    const { household } = tables;
    const keys = household && columnArea(household, KEY);
    let households = 0;
    if (household && keys) {
      const blank = context.workbook.functions.countBlank(rangeOf(context, household, keys)).load('value');
      await context.sync();
      households = household.body.rows - blank.value;
    }
    const lacks = faultsOfTables(tables);
    const rowsChecked = here.reduce((sum, { body }) => sum + body.rows, 0) <= SMALL;
    return { kind: lacks.length === 0 ? 'ready' : 'partial', households, candidates, rowsChecked, faults: [...lacks, ...protectedSheets(tables), ...(rowsChecked ? await checkRows(context, tables) : [])] };
  });

/** What is amiss with the rows of a roster of any size. */
export const checkRoster = (watched: Watched = {}): Promise<readonly RosterFault[]> => inExcel(async (context) => checkRows(context, (await findTables(context)).tables, watched));
