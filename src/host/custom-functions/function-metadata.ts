/** functions.json as custom-functions-metadata writes it, as far as a host reads it. */
export interface FunctionsMetadata {
  functions: DeclaredFunction[];
}

export interface DeclaredFunction {
  id: string;
  name: string;
  description?: string;
  options?: { allowErrorForDataTypeAny?: boolean; requiresAddress?: boolean };
  parameters: DeclaredParameter[];
  result?: { type?: string; dimensionality?: 'scalar' | 'matrix' };
}

export interface DeclaredParameter {
  name: string;
  description?: string;
  type?: 'any' | 'number' | 'string' | 'boolean';
  dimensionality?: 'scalar' | 'matrix';
  optional?: boolean;
  repeating?: boolean;
}

/** What the pane's page associates with an id. */
export type CustomFunction = (...parameters: unknown[]) => unknown;
