import type { FaultWords } from '../pane/pane-words';

/** Every word of the pane's view 打印, in one language. */
export interface PrintWords {
  readonly title: string;
  readonly which: string;
  readonly this: string;
  readonly some: string;
  readonly all: (households: number) => string;
  readonly villages: string;
  readonly village: (name: string, households: number) => string;
  readonly noVillage: string;
  readonly year: string;
  readonly yearHint: (title: string) => string;
  readonly yearFault: string;
  readonly what: string;
  readonly sheets: string;
  readonly pages: string;
  readonly bound: string;
  readonly boundHint: string;
  readonly spread: string;
  readonly spreads: Record<'perHousehold' | 'perVillage' | 'together', string>;
  readonly masked: string;
  readonly maskedHint: string;
  /** Said where masked pages would stand beside the roster itself. */
  readonly maskedSheets: string;
  readonly start: (households: number) => string;
  readonly replaceAndStart: string;
  readonly earlier: (names: string, unfinished: boolean) => string;
  readonly replace: string;
  readonly keep: string;
  readonly working: Record<'reading' | 'making' | 'writing', (done: number, total: number) => string>;
  readonly nothing: FaultWords;
  readonly written: (names: string, households: number) => string;
  readonly opened: (names: string) => string;
  readonly saved: (names: string) => string;
  readonly show: string;
  readonly cutOff: FaultWords;
}
