/** Excel on the web takes 5 MB a message; half of it leaves room for what we cannot see. */
const BYTES = 2_500_000;
const CELLS = 200_000;
const ROWS = 20_000;
const FIRST_ROWS = 250;
const SAMPLE = 50;

const encoder = new TextEncoder();

/** How many rows go into the next message: by their cells at first, then by the bytes of the rows before them. */
export interface BlockSize {
  rows(): number;
  /** Tells what rows of this table look like. */
  learn(rows: readonly (readonly unknown[])[]): void;
}

export function createBlockSize(columns: number): BlockSize {
  const most = Math.max(1, Math.min(ROWS, Math.floor(CELLS / Math.max(1, columns))));
  let size = Math.min(FIRST_ROWS, most);
  return {
    rows: () => size,
    learn(rows) {
      if (rows.length === 0) return;
      const step = Math.max(1, Math.floor(rows.length / SAMPLE));
      const sample = rows.filter((_, at) => at % step === 0);
      const bytesPerRow = encoder.encode(JSON.stringify(sample)).length / sample.length;
      size = Math.max(1, Math.min(most, Math.floor(BYTES / bytesPerRow)));
    },
  };
}
