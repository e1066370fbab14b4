/** One of the format's line styles; absent means no line. */
export type LineStyle = 'thin' | 'medium' | 'thick' | 'dotted' | 'dashed' | 'double' | 'hair' | 'mediumDashed' | 'dashDot' | 'mediumDashDot' | 'dashDotDot' | 'mediumDashDotDot' | 'slantDashDot';

export interface CellLine {
  style: LineStyle;
  /** #RRGGBB; absent is the automatic colour. */
  color?: string;
}

/** The looks of a cell, colours resolved to #RRGGBB, sizes in points. */
export interface CellFormat {
  fontName?: string;
  fontSize?: number;
  bold: boolean;
  italic: boolean;
  underline: '' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';
  strikethrough: boolean;
  fontColor?: string;
  script: '' | 'superscript' | 'subscript';
  fill?: string;
  borders: Partial<Record<'left' | 'right' | 'top' | 'bottom' | 'diagonalUp' | 'diagonalDown', CellLine>>;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  /** As the file counts: 0–90 up, 91–180 down, 255 stacked. */
  rotation: number;
  numberFormat: string;
}

const builtIn: Record<number, string> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy',
  18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm', 37: '#,##0_);(#,##0)', 38: '#,##0_);[Red](#,##0)', 39: '#,##0.00_);(#,##0.00)', 40: '#,##0.00_);[Red](#,##0.00)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  // What a Chinese Excel shows for the numbers each language fills in for itself.
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"', 56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
};

/** The number format a file means by a number below 164. */
export const builtInNumberFormat = (id: number): string => builtIn[id] ?? 'General';

/** The number below 164 for a number format where every Excel means the same by it. */
export const builtInNumber = (pattern: string): number | undefined => {
  const found = Object.entries(builtIn).find(([id, known]) => known === pattern && Number(id) !== 14 && Number(id) !== 22 && !(Number(id) >= 27 && Number(id) <= 36) && Number(id) < 50);
  return found && Number(found[0]);
};

/** Whether numbers of this format are dates, counted from the workbook's first day; times of day and durations are not. */
export const isDateFormat = (pattern: string): boolean => /[ydgeb]/i.test(pattern.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|e\+|e-/gi, ''));
