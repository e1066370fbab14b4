import { ruleNumbers } from '../../domain/measures/fields';
import type { MeasureWords } from '../../labels/measures/measure-words';
import type { PaneWords } from '../../labels/pane/pane-words';
import { checkFilters, type Classification, type Filter } from './classification';
import { basisOf } from './result-rows';

/** A filter's name: a category's, or that of what needs a look. */
export const filterName = (filter: Filter, words: PaneWords, measures: MeasureWords): string => (typeof filter === 'number' ? measures.categories[filter] : words.results.filters[filter]);

/** The counts as lines of name and number, tabs between them, so that they paste as cells; then what they were made by. No household is named. */
export const summaryText = (result: Classification, words: PaneWords, measures: MeasureWords): string =>
  [
    `${result.table.source.name}\t${words.results.households(result.households, result.blankRows)}`,
    ...[...ruleNumbers, ...checkFilters].map((filter) => `${filterName(filter, words, measures)}\t${result.count(filter)}`),
    ...(result.totalRows.length > 0 ? [`${words.results.notCounted}\t${result.totalRows.length}`] : []),
    basisOf(result),
  ].join('\n');
