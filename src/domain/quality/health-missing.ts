import type { PersonCheck } from './finding';

/** 健康状况 is blank. */
export const healthMissing: PersonCheck = {
  name: 'healthMissing',
  scope: 'person',
  severity: 'hint',
  source: '惯例：空值，健康',
  find: ({ has, health }) => (has.has('health') && health.kind === 'blank' ? [{ at: 'health' }] : []),
};
