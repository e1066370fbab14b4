/** functions.json as Excel reads it, in two languages. */
export function functionsMetadata(origin: string): Promise<{ chinese: object; english: object }>;
export function functionSources(): string[];
