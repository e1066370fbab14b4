import { createClassifier } from '../../domain/measures/classify';
import type { MeasureColumns } from '../../domain/measures/columns';
import { createSensitivity } from '../../domain/measures/explain';
import type { Policy } from '../../domain/measures/policy';
import type { HouseholdTable, Watched } from '../../workbook/household-table';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { refuseCancelled } from '../../workbook/workbook-error';
import { Classification } from './classification';

/** The pane stays usable: no longer than this without giving the page its turn. */
const SLICE_MILLISECONDS = 24;
const ROWS_BETWEEN_LOOKS = 128;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Classifies a table's rows as they are read, in slices between which the page lives and a cancel is heard. */
export async function classifyTable(workbook: RosterWorkbook, table: HouseholdTable, columns: MeasureColumns, policy: Policy, watched: Watched): Promise<Classification> {
  const classifier = createClassifier(columns, policy);
  const isSensitive = createSensitivity(columns, policy);
  const result = new Classification(table, columns, policy);
  // Kept from block to block: short blocks that come at once are one slice together.
  let sliceStart = performance.now();
  await workbook.readRows(
    table,
    async (rows) => {
      for (let at = 0; at < rows.length; at++) {
        const outcome = classifier.classify(rows[at]);
        result.add(rows[at], outcome, isSensitive(rows[at], outcome));
        if (at % ROWS_BETWEEN_LOOKS !== 0 || performance.now() - sliceStart < SLICE_MILLISECONDS) continue;
        await nextTurn();
        refuseCancelled(watched.signal);
        sliceStart = performance.now();
      }
    },
    watched,
  );
  return result;
}
