import type { CellCheck } from './finding';
import { saysFault } from './id-faults';

/** The certificate's category is not 1 to 7, or its grade not 1 to 4. */
export const certificateDigits: CellCheck<'id'> = {
  name: 'certificateDigits',
  scope: 'cell',
  severity: 'error',
  source: '第二代残疾人证说明：类别 1-7，等级 1-4',
  find: ({ reading }) => {
    const fault = saysFault(reading, 'category', 'grade');
    return fault && reading.kind === 'disabilityCertificate' ? { values: { part: fault, digit: fault === 'category' ? reading.certificate.category : reading.certificate.grade } } : undefined;
  },
};
