/**
 * What functions said about the errors they left in cells.
 * Excel shows it beside the cell; Univer shows none, so the page asks here.
 */
export class FunctionMessages {
  private readonly messages = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  at(sheetId: string, row: number, column: number): string | undefined {
    return this.messages.get(key(sheetId, row, column));
  }

  /** Replaces what the function in this cell said before; offsets count from its cell. */
  replace(sheetId: string, row: number, column: number, said: { row: number; column: number; message: string }[]) {
    const owner = key(sheetId, row, column);
    for (const cell of this.owned.get(owner) ?? []) this.messages.delete(cell);
    const cells = said.map((one) => key(sheetId, row + one.row, column + one.column));
    said.forEach((one, index) => this.messages.set(cells[index] ?? owner, one.message));
    if (cells.length > 0) this.owned.set(owner, cells);
    else this.owned.delete(owner);
    for (const listener of this.listeners) listener();
  }

  clear() {
    this.messages.clear();
    this.owned.clear();
    for (const listener of this.listeners) listener();
  }

  onChange(listener: () => void) {
    this.listeners.add(listener);
  }

  /** Cells that show a message of the function in the key's cell. */
  private readonly owned = new Map<string, string[]>();
}

const key = (sheetId: string, row: number, column: number) => `${sheetId}!${row},${column}`;
