/** Names of the sheets this add-in makes: they are part of the office's workbook, so they are Chinese whatever the pane speaks. */
export const RESULT_SHEET = '归类结果';
export const FUNCTION_SHEET = '函数结果';
export const SETTINGS_SHEET = '政策参数';
export const DRAFT_SHEET = '名册草稿';

/** Whether a sheet's name is one of ours: 归类结果, 函数结果 2 …, 政策参数 or 名册草稿. */
export const isOwnSheet = (name: string): boolean => name === SETTINGS_SHEET || name === DRAFT_SHEET || /^(?:归类结果|函数结果)(?: \d+)?$/.test(name);

/** The first name for a result sheet that is not taken; sheet names are compared without letter case. */
export function freeResultSheetName(taken: readonly string[], wanted: string = RESULT_SHEET): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}
