import { addressOf } from '../area';
import type { HouseholdRows, RosterRow } from './household-rows';
import type { RosterFault } from './roster-book';
import { sections, tableNameOf } from './roster-columns';
import type { RosterTable, WholeRoster } from './roster-tables';

const addressOfRow = ({ body }: RosterTable, row: number): string => addressOf({ ...body, row, rows: 1 });

const textsOf = ({ texts }: RosterRow): string => JSON.stringify([...texts.values()]);

/** What is amiss with the rows of one household: its key stands twice in 贫困户, or a row was pasted twice. */
export function faultsOfHousehold(roster: WholeRoster, rows: HouseholdRows): readonly RosterFault[] {
  const faults: RosterFault[] = sections.flatMap((section) => (roster[section].isProtected ? [{ kind: 'protected' as const, sheet: roster[section].sheetName }] : []));
  for (const section of sections) {
    const table = roster[section];
    const place = { table: tableNameOf(section), sheet: table.sheetName };
    const first = new Map<string, number>();
    for (const row of [...rows[section]].sort((a, b) => a.row - b.row)) {
      const texts = textsOf(row);
      const earlier = first.get(texts);
      if (earlier === undefined) first.set(texts, row.row);
      const address = addressOfRow(table, row.row);
      if (earlier !== undefined) faults.push({ kind: 'pastedTwice', ...place, address, first: addressOfRow(table, earlier) });
      else if (section === 'household' && row !== rows.household[0]) faults.push({ kind: 'repeatedKey', ...place, address, first: addressOfRow(table, rows.household[0].row) });
    }
  }
  return faults;
}
