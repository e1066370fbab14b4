import type { PersonCheck } from './finding';

/** The birth date that is written is not the id's; a month or a year is compared as far as it goes. */
export const birthDateDiffers: PersonCheck = {
  name: 'birthDateDiffers',
  scope: 'person',
  severity: 'warning',
  source: 'GB 11643-1999 出生日期码；附件1 出生时间',
  find: ({ resident, birthDate }) => {
    if (!resident) return [];
    const written = birthDate.kind === 'date' ? birthDate.date : birthDate.kind === 'month' ? birthDate.month : birthDate.kind === 'year' ? birthDate.year : undefined;
    return written === undefined || resident.birthDate.startsWith(written) ? [] : [{ at: 'birthDate', values: { expected: resident.birthDate }, remedy: resident.birthDate }];
  },
};
