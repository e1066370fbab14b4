import type { Language } from '../language';
import { portableWordsEnUS } from './portable-words.en-us';
import { portableWordsZhCN } from './portable-words.zh-cn';

/** Words of the pane's views that make results portable: freezing, native formulas, SQL. */
export interface PortableWords {
  readonly freeze: {
    readonly title: string;
    readonly what: string;
    readonly scope: string;
    readonly scopes: Record<'selection' | 'sheet' | 'workbook', string>;
    readonly find: string;
    readonly none: string;
    readonly found: (formulas: number, cells: number) => string;
    readonly line: (sheet: string, address: string) => string;
    readonly more: (count: number) => string;
    readonly freeze: (count: number) => string;
    readonly done: (count: number) => string;
    readonly left: (sheet: string, address: string, shows: string) => string;
    readonly frozenTitle: (count: number) => string;
    readonly changed: (sheet: string, address: string) => string;
    readonly noSheet: (sheet: string, address: string) => string;
    readonly restore: (count: number) => string;
    readonly restoreChanged: (count: number) => string;
    readonly restored: (count: number) => string;
  };
  readonly formulas: {
    readonly title: string;
    readonly what: string;
    readonly newSheet: (name: string) => string;
    readonly replaces: (name: string, unfinished: boolean) => string;
    readonly many: (rows: number) => string;
    readonly merged: (address: string) => string;
    readonly start: string;
    readonly replaceAndWrite: string;
    readonly done: (sheet: string, address: string, rows: number) => string;
  };
  readonly sql: { readonly title: string; readonly what: string; readonly table: string; readonly statement: string; readonly copy: string };
  readonly table: string;
  readonly noTable: string;
  readonly working: (done: number, total: number) => string;
}

export const portableWords: Record<Language, PortableWords> = { 'zh-CN': portableWordsZhCN, 'en-US': portableWordsEnUS };
