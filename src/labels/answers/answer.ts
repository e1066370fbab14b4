/** What a function answers for one cell: a text, a number, or an error of Excel's with what to do about it. The message shows with #VALUE! and #N/A only. */
export type Answer = string | number | Failure;

export interface Failure {
  readonly error: string;
  readonly message: string;
}

export const failure = (message: string, error = '#VALUE!'): Failure => ({ error, message });

export const isFailure = (answer: Answer): answer is Failure => typeof answer === 'object';
