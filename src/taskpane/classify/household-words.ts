import { alsoMatched, outcomeLabel } from '../../labels/measures/measure-explanation';
import type { MeasureWords } from '../../labels/measures/measure-words';
import type { PaneWords } from '../../labels/pane/pane-words';
import { quotable } from '../../labels/quoting';
import type { Classification } from './classification';

/** A household by place and name: 永安市 青水乡 三溪村 · 李某. */
export function placeName(result: Classification, index: number, words: PaneWords): string {
  const texts = result.placeAt(index).filter((text) => text !== '');
  if (texts.length === 0) return words.list.unnamed;
  const place = texts.slice(0, -1).join(' ');
  return quotable(place === '' ? texts[texts.length - 1] : `${place} · ${texts[texts.length - 1]}`);
}

/** A household's outcome in a line of a list: what is at fault, or the category and what else holds. */
export function householdNote(result: Classification, index: number, words: PaneWords, measures: MeasureWords): string {
  const outcome = result.outcomeAt(index);
  if (outcome.kind === 'invalid' && outcome.faults.length > 0) {
    const [fault] = outcome.faults;
    return measures.fault(fault, result.columns.matches.get(fault.field)?.text);
  }
  const others = alsoMatched(outcome).map((number) => measures.categories[number]);
  const label = outcomeLabel(outcome, measures);
  return others.length > 0 ? `${label} · ${words.list.alsoMatches(measures.list(others))}` : label;
}
