import type { Grid } from '../engine/grid';
import type { HeldConnection } from '../pane/pane-connection';
import type { ClientLine, HostWire } from '../wire/host-wire';
import { type BlankAs, offeredFunctions } from './custom-functions';
import { FunctionMessages } from './function-messages';
import type { CustomFunction, FunctionsMetadata } from './function-metadata';

const plainError = (code: string): unknown => ({ code, message: '' });

/** The functions a pane's page associates, offered to the grid under a namespace once their metadata are known. */
export class FunctionRegistry {
  readonly messages = new FunctionMessages();
  blankAs: BlankAs = null;
  private readonly associated = new Map<string, CustomFunction>();
  private makeError = plainError;
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

  /** The connection of one pane; close it before the next pane comes. */
  connection(wire: HostWire, language: string): HeldConnection {
    const lines: ClientLine[] = [];
    let isOpen = true;
    return {
      language,
      connect: (receive) => {
        const line = wire.connect(receive);
        if (isOpen) lines.push(line);
        else line.close();
        return line;
      },
      associate: (id, run) => {
        if (!isOpen) return;
        this.associated.set(id.toUpperCase(), run);
        // A page associates one function after the other: calculate once, after the last.
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.grid.recalculate(), 0);
      },
      makeErrorsWith: (make) => {
        if (isOpen) this.makeError = make;
      },
      close: () => {
        if (!isOpen) return;
        isOpen = false;
        for (const line of lines) line.close();
        // A page that has gone may never answer.
        this.associated.clear();
        this.makeError = plainError;
      },
    };
  }

  dispose() {
    clearTimeout(this.waiting);
  }
}
