import type { Grid } from '../engine/grid';
import type { PaneConnection } from '../pane/pane-connection';
import type { HostWire } from '../wire/host-wire';
import { type BlankAs, offeredFunctions } from './custom-functions';
import { FunctionMessages } from './function-messages';
import type { CustomFunction, FunctionsMetadata } from './function-metadata';

/** The functions a pane's page associates, offered to the grid under a namespace once their metadata are known. */
export class FunctionRegistry {
  readonly messages = new FunctionMessages();
  blankAs: BlankAs = null;
  private readonly associated = new Map<string, CustomFunction>();
  private makeError: (code: string) => unknown = (code) => ({ code, message: '' });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly namespace: string,
  ) {
    grid.onEvent((event) => {
      if (event.kind === 'loaded') this.messages.clear();
    });
  }

  /** Offers the declared functions; until their page has associated them their cells show #NAME?. */
  declare(metadata: FunctionsMetadata) {
    const { grid, namespace, messages } = this;
    const offer = {
      grid,
      metadata,
      namespace,
      messages,
      blankAs: () => this.blankAs,
      associated: { get: (id: string) => this.associated.get(id.toUpperCase()), errorCell: (code: string) => this.makeError(code) },
    };
    grid.registerFunctions(offeredFunctions(offer));
  }

  /** The end of the connection that the pane's page sees. */
  connection(wire: HostWire, language: string): PaneConnection {
    return {
      language,
      send: (text, reply) => wire.send(text, reply),
      connect: (receive) => wire.connect(receive),
      associate: (id, run) => {
        this.associated.set(id.toUpperCase(), run);
        // A page associates one function after the other: calculate once, after the last.
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.grid.recalculate(), 0);
      },
      makeErrorsWith: (make) => {
        this.makeError = make;
      },
    };
  }

  dispose() {
    clearTimeout(this.waiting);
  }
}
