/**
 * Univer's defined names call `keys().some(…)`, an iterator method that Node 20 lacks and browsers have since 2024.
 * Gives it to iterators where it is missing.
 */
export const provideIteratorMethods = () => {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())) as Record<string, unknown>;
  const missing: Record<string, (this: Iterable<unknown>, callback: (value: unknown) => unknown) => unknown> = {
    some(callback) {
      for (const value of this) if (callback(value)) return true;
      return false;
    },
    map(callback) {
      return Array.from(this, (value) => callback(value)).values();
    },
    filter(callback) {
      return [...this].filter((value) => callback(value)).values();
    },
  };
  for (const [name, value] of Object.entries(missing)) {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  }
};
