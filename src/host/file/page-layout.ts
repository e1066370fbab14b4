/** How a worksheet is printed, as `IWorksheetData.custom.pageLayout` carries it between grid and file. */
export type { HeaderFooterTexts, PageLayoutData, PaperName } from '../../xlsx/page-layout';
