export { readWorkbook, type FileOptions } from './read-workbook';
export { writeWorkbook } from './write-workbook';
export { WorkbookFileError, type WorkbookFileErrorCode, type WorkbookFileErrorDetail } from './workbook-file-error';
export { describeFileError } from './workbook-file-error-words';
export type * from './model';
