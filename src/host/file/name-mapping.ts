import type { DefinedName } from '../../xlsx/model';

/** A defined name as the grid's resource holds it. */
export interface GridName {
  id: string;
  name: string;
  formulaOrRefString: string;
  comment?: string;
  hidden?: boolean;
  localSheetId?: string;
}

/** Scope of a name that belongs to the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** References to cells stand without = in the grid, everything else with. */
const REFERENCE = /^(?:(?:'(?:[^']|'')+'|[^'!=()+*/&,"\s]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?(?:,|$))+$/i;

export const toGridName = ({ name, formula, comment, hidden, sheet }: DefinedName, id: string, sheetIds: readonly string[]): GridName => ({
  id,
  name,
  formulaOrRefString: REFERENCE.test(formula) ? formula : `=${formula}`,
  comment,
  hidden,
  localSheetId: sheet === undefined ? WHOLE_WORKBOOK : (sheetIds[sheet] ?? WHOLE_WORKBOOK),
});

export const fromGridName = ({ name, formulaOrRefString, comment, hidden, localSheetId }: GridName, sheetIds: readonly string[]): DefinedName => {
  const sheet = localSheetId === undefined ? -1 : sheetIds.indexOf(localSheetId);
  return { name, formula: formulaOrRefString.replace(/^=/, ''), comment: comment ?? '', hidden: hidden ?? false, ...(sheet < 0 ? {} : { sheet }) };
};
