/** The custom functions as Excel would hold them: associated with a global CustomFunctions. Import before anything that loads src/functions. */
type CustomFunction = (...parameters: unknown[]) => unknown[][];

export const associated: Record<string, CustomFunction> = {};

class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: { associate: (id: string, run: CustomFunction) => (associated[id] = run), Error: FunctionError, ErrorCode: { invalidValue: '#VALUE!' } },
});
