const exited = ['已脱贫', '脱贫', '稳定脱贫'];

/**
 * 脱贫属性: has the household left poverty? 已脱贫（享受政策） has; 未脱贫, 预脱贫 and 返贫 have not.
 * `text` is in reading form (see cells.ts). Source: RULES section 4, notApplicable.
 */
export const hasLeftPoverty = (text: string): boolean => exited.some((beginning) => text.startsWith(beginning));
