import type { Classifier, Outcome } from '../../domain/measures/classify';
import type { MeasureColumns } from '../../domain/measures/columns';
import type { Explanation } from '../../domain/measures/explain';
import { failure, type Answer } from './answer';
import type { Language } from '../language';
import { alsoMatched, decision, outcomeLabel, summary } from '../measures/measure-explanation';
import type { MeasureWords } from '../measures/measure-words';
import { measureWords } from '../measures/measures';

function outcomeAnswer(outcome: Outcome, columns: MeasureColumns, words: MeasureWords): Answer {
  if (outcome.kind !== 'invalid') return outcomeLabel(outcome, words);
  return failure(outcome.faults.map((fault) => words.fault(fault, columns.matches.get(fault.field)?.text)).join(''));
}

/** A household's leading measure by name, or why it has none; '' for a blank row. */
export function measureAnswer(classifier: Classifier, row: readonly unknown[], language: Language): Answer {
  const words = measureWords[language];
  const lead = classifier.lead(row);
  if (typeof lead === 'number') return words.categories[lead];
  return lead === 'invalid' ? outcomeAnswer(classifier.classify(row), classifier.columns, words) : words.outcomes[lead];
}

/** The cells of {@link reportAnswers}. */
export const REPORT_CELLS = 5;

/** Number, category, what else holds, how it was decided, the reasons: a household's line of MEASURE_REPORT. */
export function reportAnswers(explanation: Explanation, columns: MeasureColumns, language: Language): Answer[] {
  const words = measureWords[language];
  const { outcome } = explanation;
  if (outcome.kind === 'empty') return new Array<Answer>(REPORT_CELLS).fill('');
  const others = alsoMatched(outcome).map((number) => words.categories[number]);
  return [outcome.kind === 'classified' ? outcome.leading : '', outcomeAnswer(outcome, columns, words), words.list(others), decision(explanation, words), summary(explanation, columns, words)];
}
