/** Paper, by the names Office.js uses. */
export type PaperName = 'Letter' | 'Legal' | 'A3' | 'A4' | 'A5' | 'B4' | 'B5' | 'Executive' | 'Folio';

export interface HeaderFooterTexts {
  leftHeader?: string;
  centerHeader?: string;
  rightHeader?: string;
  leftFooter?: string;
  centerFooter?: string;
  rightFooter?: string;
}

/**
 * How a worksheet is printed, by Office.js's names. Margins in points; areas and titles as addresses
 * without a sheet: `A1:H30`, `1:3`, `A:B`. What is absent is as the file or Excel has it.
 */
export interface PageLayoutData {
  orientation?: 'Portrait' | 'Landscape';
  paperSize?: string;
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  /** A scale in percent, or how many pages to fit into; 0 pages is as many as it takes. */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  leftMargin?: number;
  rightMargin?: number;
  topMargin?: number;
  bottomMargin?: number;
  headerMargin?: number;
  footerMargin?: number;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  blackAndWhite?: boolean;
  headersFooters?: HeaderFooterTexts;
  /** The number the first page prints; absent: one more than the sheet before ends with. */
  firstPageNumber?: number;
  /** Rows that begin a page because someone said so, zero-based, ascending. */
  rowBreaks?: number[];
}
