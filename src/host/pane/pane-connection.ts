import type { CustomFunction } from '../custom-functions/function-metadata';

/** What the page around the pane offers it; strings and functions only, so that it works across frames. */
export interface PaneConnection {
  /** The page's language, such as zh-CN. */
  readonly language: string;
  /** Answers and events come to `receive`; `send` takes messages of the Excel client. */
  connect(receive: (text: string) => void): { send: (text: string) => void };
  /** Hands over a custom function. */
  associate(id: string, run: CustomFunction): void;
  /** Hands over how the pane's page makes an error value, for error cells given to its functions. */
  makeErrorsWith(make: (code: string) => unknown): void;
}

/** The page's own end of it. */
export interface HeldConnection extends PaneConnection {
  /** The pane has gone: it hears nothing more, its requests are dropped, its functions are no longer called. */
  close(): void;
}

/** The page's global that the pane's frame looks for. */
export const CONNECTION = 'excelHost';
