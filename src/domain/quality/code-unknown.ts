import { isStudentStatus } from '../codes/student-status';
import type { CellCheck } from './finding';

/** A text that is in no way a name of the field's code list. 在校生 in a neighbouring column is another check's. */
export const codeUnknown: CellCheck<'code'> = {
  name: 'codeUnknown',
  scope: 'cell',
  severity: 'warning',
  source: '惯例：系统码表，按名称',
  find: ({ reading, field, text }) => (reading.kind === 'unknown' && field.codes !== undefined && !(takesStudents(field.codes) && isStudentStatus(text)) ? { values: { list: field.codes } } : undefined),
};

/** The columns beside which 在校生状况 stands in the system's own tables. */
export const takesStudents = (codes: string): boolean => codes === 'education' || codes === 'labour';
