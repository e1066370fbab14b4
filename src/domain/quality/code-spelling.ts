import type { CellCheck } from './finding';

/** What people write for a name of the list (中共), or a slip (僳僳族): the canonical name is offered. Other official names are as right as the canonical one. */
export const codeSpelling: CellCheck<'code'> = {
  name: 'codeSpelling',
  scope: 'cell',
  severity: 'hint',
  source: '惯例：系统码表，按名称',
  find: ({ reading }) => (reading.kind === 'synonym' || reading.kind === 'misspelling' ? { values: { how: reading.kind }, remedy: reading.name } : undefined),
};
