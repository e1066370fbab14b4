import { parseAddress } from '../area';
import { inExcel } from '../excel-session';
import { stopping } from '../watch';
import { keyAtSelection } from './go-to-household';
import { isOwnWrite } from './own-writes';
import type { RosterBook } from './roster-book';
import { sections } from './roster-columns';
import { findTables } from './roster-tables';

/** Someone who moves with the arrow keys, or pastes, is let finish. In milliseconds. */
const PAUSE = 200;

/** Runs the work once nothing has asked for it for a while. */
function whenQuiet(work: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    ask: () => {
      stop();
      timer = setTimeout(work, PAUSE);
    },
    stop,
  };
}

/** Tells when the user goes to another household's row, and when a cell of the four sheets is changed by anyone but a save of ours. */
export const watchRoster: RosterBook['watchRoster'] = (listener) =>
  inExcel(async (context) => {
    const { tables } = await findTables(context);
    const sheets = new Set(sections.flatMap((section) => tables[section]?.sheetId ?? []));
    let stopped = false;
    // Where the selection cannot be asked, a cell being typed into, nothing is said of it: the next move asks again.
    const selection = whenQuiet(() => void keyAtSelection().then((key) => stopped || listener.onSelect(key), () => undefined));
    const changes = whenQuiet(listener.onChange);
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onSelectionChanged.add(async () => selection.ask()),
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        const area = parseAddress(address.split(',')[0]);
        const isOurs = triggerSource === 'ThisLocalAddin' || (area !== null && isOwnWrite(worksheetId, area));
        if (sheets.has(worksheetId) && !isOurs) changes.ask();
      }),
    ];
    await context.sync();
    return async () => {
      stopped = true;
      selection.stop();
      changes.stop();
      for (const handler of handlers) await stopping(handler)();
    };
  });
