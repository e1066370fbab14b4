import { addHouseholds } from './add-households';
import { checkRoster, findRoster } from './find-roster';
import { keyAtSelection, showHousehold } from './go-to-household';
import { makeRoster } from './make-roster';
import { openIndex } from './open-index';
import { readHousehold } from './read-household';
import { readHouseholds } from './read-households';
import type { RosterBook } from './roster-book';
import { deleteHousehold, restoreHousehold, saveHousehold } from './save-household';
import { watchRoster } from './watch-roster';

/** The roster in the open workbook, answered by whatever Excel the pane runs in. */
export const excelRoster: RosterBook = {
  findRoster, checkRoster, makeRoster, openIndex, readHousehold, readHouseholds, keyAtSelection, saveHousehold, deleteHousehold, restoreHousehold, addHouseholds, showHousehold, watchRoster,
};
