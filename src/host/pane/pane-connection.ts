import type { CustomFunction } from '../custom-functions/function-metadata';

/** What the page around the pane offers it; strings and functions only, so that it works across frames. */
export interface PaneConnection {
  /** The page's language, such as zh-CN. */
  readonly language: string;
  /** Sends a message of the Excel client; its answer comes to `reply`. */
  send(text: string, reply: (text: string) => void): void;
  /** Events come to `receive`; returns what stops them. */
  connect(receive: (text: string) => void): () => void;
  /** Hands over a custom function. */
  associate(id: string, run: CustomFunction): void;
  /** Hands over how the pane's page makes an error value, for error cells given to its functions. */
  makeErrorsWith(make: (code: string) => unknown): void;
}

/** The page's global that the pane's frame looks for. */
export const CONNECTION = 'excelHost';
