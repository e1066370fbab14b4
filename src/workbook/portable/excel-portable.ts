import { freezeFormulas } from './freeze-formulas';
import { listFormulas } from './list-formulas';
import { planFormulas, writeNativeFormulas } from './native-formulas';
import { listFrozen, restoreFormulas } from './restore-formulas';

/** Results that travel to offices without this add-in. Every verb rejects with a WorkbookError and with nothing else. */
export const excelPortable = { listFormulas, freezeFormulas, listFrozen, restoreFormulas, planFormulas, writeNativeFormulas };
export type PortableBook = typeof excelPortable;
