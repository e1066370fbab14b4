import { isStudentStatus } from '../codes/student-status';
import { takesStudents } from './code-unknown';
import type { CellCheck } from './finding';

/** 在校生 under 文化程度 or 劳动能力, as the notice's own sample has it: Attachment 1 has no column for it. It stays where it is. */
export const studentElsewhere: CellCheck<'code'> = {
  name: 'studentElsewhere',
  scope: 'cell',
  severity: 'hint',
  source: '附件1 样例；AAB009 在校生状况',
  find: ({ reading, field, text }) => (reading.kind === 'unknown' && field.codes !== undefined && takesStudents(field.codes) && isStudentStatus(text) ? {} : undefined),
};
