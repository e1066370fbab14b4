import type { Finding } from '../../domain/quality/finding';

/** A finding as a sentence, in the user's language. */
export const useFindingWords = (): ((finding: Finding) => string) => ({ check, text }) => `${check} ${text}`;
