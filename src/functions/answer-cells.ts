import { failure, isFailure, type Answer, type Failure } from '../labels/answers/answer';

/** What Excel takes as a cell of a result. A text is never calculated there, so that =1 or 0012 in a result stays text. */
export type ResultCell = string | number | CustomFunctions.Error;

/** The errors a function may give; Excel has others (#REF!, #NAME?) only as input. */
const givable = (): Record<string, CustomFunctions.ErrorCode | undefined> => ({
  '#VALUE!': CustomFunctions.ErrorCode.invalidValue,
  '#N/A': CustomFunctions.ErrorCode.notAvailable,
  '#DIV/0!': CustomFunctions.ErrorCode.divisionByZero,
  '#NUM!': CustomFunctions.ErrorCode.invalidNumber,
  '#NULL!': CustomFunctions.ErrorCode.nullReference,
});

export const refusal = ({ error, message }: Failure): CustomFunctions.Error => new CustomFunctions.Error(givable()[error] ?? CustomFunctions.ErrorCode.invalidValue, message);

/** Refuses the whole call. */
export function refuse(message: string): never {
  throw refusal(failure(message));
}

export const resultCell = (answer: Answer): ResultCell => (isFailure(answer) ? refusal(answer) : answer);

/** A row of answers as cells; one without a failure is handed on as it is. */
export function resultRow(answers: Answer[]): (ResultCell | Answer)[] {
  for (let at = 0; at < answers.length; at++) if (typeof answers[at] === 'object') return answers.map(resultCell);
  return answers;
}
