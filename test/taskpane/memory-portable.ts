import type { PortableBook } from '../../src/workbook/portable/excel-portable';
import type { FoundFormula } from '../../src/workbook/portable/list-formulas';
import type { RestorableFormula } from '../../src/workbook/portable/restore-formulas';

/** Formulas of this add-in in memory, for components: those of one sheet, the last of which has not settled. */
export function memoryPortable(formulas: readonly FoundFormula[] = []): PortableBook & { frozen: RestorableFormula[] } {
  let standing = [...formulas];
  const memory: PortableBook & { frozen: RestorableFormula[] } = {
    frozen: [],
    listFormulas: async () => standing,
    freezeFormulas: async (list) => {
      const left = list.filter(({ formula }) => formula.includes('BUSY'));
      const done = list.filter((one) => !left.includes(one));
      memory.frozen = done.map((one, row) => ({ ...one, areaAddress: one.address, formats: ['General'], checkSum: '', state: '已冻结', row, cells: 'asFrozen' }));
      standing = left;
      return { frozen: done.length, left: left.map((formula) => ({ formula, shows: '#BUSY!' })) };
    },
    listFrozen: async () => memory.frozen,
    restoreFormulas: async (lines) => {
      memory.frozen = memory.frozen.filter((line) => !lines.includes(line));
      return lines.length;
    },
    planFormulas: async (table) => ({ table, newName: '归类公式', earlier: null }),
    writeNativeFormulas: async ({ table, newName }) => ({ sheetId: newName, sheetName: newName, address: 'A9:CA15', rows: table.rowCount }),
  };
  return memory;
}
