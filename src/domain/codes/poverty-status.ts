import type { CodeList } from './code-list';

/** 脱贫属性 (脱贫标志, AAR010). A bare 已脱贫 does not say whether the household still enjoys the policies: it stays as it stands. */
export const povertyStatus: CodeList = {
  names: ['未脱贫', '已脱贫（享受政策）', '返贫', '已脱贫（不再享受政策）', '预脱贫'],
  renamed: { '脱贫（享受政策）': '已脱贫（享受政策）', '脱贫（不再享受政策）': '已脱贫（不再享受政策）', '已脱贫（不享受政策）': '已脱贫（不再享受政策）' },
  synonyms: { 没有脱贫: '未脱贫', 没脱贫: '未脱贫', 尚未脱贫: '未脱贫', 返贫户: '返贫', 未脱贫户: '未脱贫' },
  tolerated: ['已脱贫', '脱贫', '稳定脱贫', '已脱贫户', '脱贫户'],
};

/** How the texts of households that have left poverty begin. */
export const exitedBeginnings: readonly string[] = ['已脱贫', '脱贫', '稳定脱贫'];

/**
 * 脱贫属性: has the household left poverty? 已脱贫（享受政策） has; 未脱贫, 预脱贫 and 返贫 have not.
 * `text` is in reading form (see cells.ts). Source: RULES section 4, notApplicable.
 */
export const hasLeftPoverty = (text: string): boolean => exitedBeginnings.some((beginning) => text.startsWith(beginning));
