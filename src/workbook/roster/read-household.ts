import { addressOf } from '../area';
import { inExcel } from '../excel-session';
import { WorkbookError } from '../workbook-error';
import { faultsOfHousehold } from './household-faults';
import { readHouseholdRows } from './household-rows';
import type { OpenedHousehold } from './roster-book';
import { openRoster } from './roster-tables';
import { toHousehold } from './to-household';

/**
 * Reads one household: four requests, and of the tables' rows only its own.
 * @throws WorkbookError gone where no row of 贫困户 has the key.
 */
export const readHousehold = (key: string): Promise<OpenedHousehold> =>
  inExcel(async (context) => {
    const roster = await openRoster(context);
    const rows = await readHouseholdRows(context, roster, key);
    const household = toHousehold(key, rows, roster);
    const [row] = rows.household;
    if (!household || !row) throw new WorkbookError({ kind: 'gone' });
    return { household, sheet: roster.household.sheetName, address: addressOf({ ...roster.household.body, row: row.row, rows: 1 }), faults: faultsOfHousehold(roster, rows) };
  });
