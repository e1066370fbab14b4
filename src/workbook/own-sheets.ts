/** Names of the sheets this add-in makes: they are part of the office's workbook, so they are Chinese whatever the pane speaks. */
export const RESULT_SHEET = '归类结果';
export const FUNCTION_SHEET = '函数结果';
export const SETTINGS_SHEET = '政策参数';
export const DRAFT_SHEET = '名册草稿';
/** Formulas that stood where values stand now. */
export const FREEZE_SHEET = '冻结的公式';
/** The classification as plain formulas. */
export const FORMULA_SHEET = '归类公式';

const named: ReadonlySet<string> = new Set([SETTINGS_SHEET, DRAFT_SHEET, FREEZE_SHEET]);

/** How names of printed pages begin: 附件1 三溪村, 附件1 名册. */
const PRINTED = '附件1 ';

/** Whether a sheet's name is one that printed pages get. */
export const isPrintedName = (name: string): boolean => name.startsWith(PRINTED) && name.length > PRINTED.length;

/** Whether a sheet's name is one of ours: 归类结果, 函数结果 2 …, 归类公式, 政策参数, 名册草稿, 冻结的公式, or printed pages. */
export const isOwnSheet = (name: string): boolean => named.has(name) || /^(?:归类结果|函数结果|归类公式)(?: \d+)?$/.test(name) || isPrintedName(name);

/** The first name for a sheet of results or formulas that is not taken; sheet names are compared without letter case. */
export function freeResultSheetName(taken: readonly string[], wanted: string = RESULT_SHEET): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}
