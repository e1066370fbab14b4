export { readWorkbook, type FileOptions } from './read-workbook';
export { writeWorkbook } from './write-workbook';
export { WorkbookFileError, type WorkbookFileErrorCode, type WorkbookFileErrorDetail } from './workbook-file-error';
export { describeFileError } from '../labels/pane/workbook-file-errors';
export type * from './model';
