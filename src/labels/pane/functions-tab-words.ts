import type { RowFunctionId } from '../answers/row-functions';
import { functionsTabWordsEnUS } from './functions-tab-words.en-us';
import { functionsTabWordsZhCN } from './functions-tab-words.zh-cn';
import type { Language } from '../language';
import type { FaultWords } from './pane-words';

/** A function a command of the pane runs. */
export type CommandFunctionId = RowFunctionId | 'EXPLAIN_MEASURE';

/** Every word of the pane's tab 函数, in one language. */
export interface FunctionsTabWords {
  readonly title: string;
  readonly intro: string;
  readonly groups: Record<'tables' | 'columns' | 'workbook', string>;
  /** One sentence a function. */
  readonly does: Record<CommandFunctionId, string>;
  readonly help: (id: CommandFunctionId) => string;
  readonly selection: string;
  readonly selectionHint: string;
  readonly column: string;
  readonly chooseColumn: string;
  readonly beside: Record<'date' | 'year' | 'quarter', string>;
  readonly besideHint: Record<'date' | 'year' | 'quarter', string>;
  readonly optional: (label: string) => string;
  readonly row: string;
  readonly rowHint: (first: number, last: number) => string;
  readonly notARow: (first: number, last: number) => string;
  readonly parameters: (rows: number) => string;
  readonly sameAs: (id: CommandFunctionId) => string;
  readonly replaces: (address: string) => string;
  readonly basis: (id: CommandFunctionId, source: string) => string;
  readonly refused: string;
  readonly rowHeader: string;
  readonly policySheet: {
    readonly title: string;
    readonly does: string;
    readonly start: string;
    readonly done: Record<'made' | 'completed' | 'unchanged', string>;
    readonly useIt: (range: string) => string;
    readonly fault: (address: string) => string;
    readonly show: string;
  };
  readonly merged: (address: string) => FaultWords;
}

export const functionsTabWords: Record<Language, FunctionsTabWords> = { 'zh-CN': functionsTabWordsZhCN, 'en-US': functionsTabWordsEnUS };
