import { inExcel } from '../excel-session';
import type { Watched } from '../household-table';
import { loadPlace } from '../list-sources';
import { checkRows } from './check-rows';
import { fillKeys } from './fill-keys';
import { appendColumns, makeTable } from './new-table';
import { endOwnWrites } from './own-writes';
import type { MadeRoster, RosterFault } from './roster-book';
import { findCandidates, type Candidate } from './roster-candidates';
import { missingColumns, sections, tableNameOf, type RosterColumn, type Section } from './roster-columns';
import { findTables, type RosterTable } from './roster-tables';

/** What is done about one section: a new table, or a table or range that is there gets what it lacks. */
type Step =
  | { readonly kind: 'make'; readonly section: Section }
  | { readonly kind: 'adopt'; readonly section: Section; readonly found: RosterTable | Candidate; readonly missing: readonly RosterColumn[] };

const isRange = (found: RosterTable | Candidate): found is Candidate & { readonly kind: 'range' } => 'kind' in found && found.kind === 'range';

async function planSteps(context: Excel.RequestContext, leave: readonly string[]): Promise<{ readonly steps: readonly Step[]; readonly faults: readonly RosterFault[] }> {
  const found = await findTables(context);
  const candidates = (await findCandidates(context, found)).filter(({ id }) => !leave.includes(id));
  const steps: Step[] = [];
  const faults: RosterFault[] = [];
  for (const section of sections) {
    const standing = found.tables[section] ?? candidates.find((candidate) => candidate.section === section);
    const missing = standing ? missingColumns(section, standing.columns) : [];
    if (!standing) steps.push({ kind: 'make', section });
    else if (missing.length > 0 || isRange(standing)) {
      // A protected sheet is left as it is and told of; nothing else is made in its place.
      if (standing.isProtected) faults.push({ kind: 'protected', sheet: standing.sheetName });
      else steps.push({ kind: 'adopt', section, found: standing, missing });
    }
  }
  return { steps, faults };
}

/** A name that no other has, in the manner of Excel: 贫困户, 贫困户_2 … */
function freeName(wanted: string, taken: readonly string[], between: string): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${between}${number}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** Carries out all steps in one request: a table is there whole, or not at all. */
async function carryOut(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name');
  const sheets = new Map(sections.map((section) => [section, loadSheet(context, tableNameOf(section))]));
  await context.sync();
  const tableNames = [...tables.items, ...names.items].map(({ name }) => name);
  const sheetNames = worksheets.items.map(({ name }) => name);
  const nameFor = (section: Section): string => {
    const name = freeName(tableNameOf(section), tableNames, '_');
    tableNames.push(name);
    return name;
  };
  for (const step of steps) {
    if (step.kind === 'make') {
      const standing = sheets.get(step.section);
      // A blank sheet of that name is the office's own beginning, or ours that was cut off.
      const blank = standing && !standing.sheet.isNullObject && standing.used.isNullObject ? standing.sheet : null;
      makeTable(blank ?? worksheets.add(freeName(tableNameOf(step.section), sheetNames, ' ')), step.section, nameFor(step.section));
    } else {
      const { found, missing } = step;
      const table = isRange(found) ? tableOfRange(context, found, nameFor(step.section)) : tables.getItem('tableId' in found ? found.tableId : found.id.slice('table:'.length));
      appendColumns(table, missing);
    }
  }
  await context.sync();
}

const loadSheet = (context: Excel.RequestContext, name: string) => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  return { sheet, used: loadPlace(sheet.getUsedRangeOrNullObject(true)) };
};

function tableOfRange(context: Excel.RequestContext, { sheetId, area }: Candidate, name: string): Excel.Table {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const table = sheet.tables.add(sheet.getRangeByIndexes(area.row, area.column, Math.max(2, area.rows), area.columns), true);
  table.name = name;
  return table;
}

/** Makes what is missing of the roster and fills the keys of rows that are clearly new. Run again after a cut anywhere, it goes on where it stopped. */
export const makeRoster = (incomeYear: string, leave: readonly string[] = [], watched: Watched = {}): Promise<MadeRoster> =>
  inExcel(async (context) => {
    try {
      const { steps, faults } = await planSteps(context, leave);
      if (steps.length > 0) await carryOut(context, steps);
      const { tables } = await findTables(context);
      await fillKeys(context, tables, incomeYear, watched.signal);
      const adopted = steps.flatMap((step) => (step.kind === 'adopt' ? [step] : []));
      return {
        made: steps.flatMap((step) => (step.kind === 'make' ? [tableNameOf(step.section)] : [])),
        adopted: adopted.map(({ section, found, missing }) => ({ table: tableNameOf(section), addedColumns: missing.map(({ header }) => header), ownColumns: found.columns.own.map((column) => String(found.headers[column])) })),
        faults: [...faults, ...(await checkRows(context, tables, watched))],
      };
    } finally {
      endOwnWrites();
    }
  });
