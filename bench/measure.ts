/** Runs the contenders in turn, so that what else the machine does falls on all alike, and gives each one's median in milliseconds. */
export function interleaved(rounds: number, contenders: Readonly<Record<string, () => void>>): Record<string, number> {
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      globalThis.gc?.();
      const start = performance.now();
      run();
      // The first round warms up.
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, taken]) => [name, median(taken)]));
}

export const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const ratio = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`;
