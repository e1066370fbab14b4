import type { IncomeReader, MainIncome } from '../../domain/measures/main-income';
import { sources } from '../../domain/measures/quantities';
import { failure, type Answer, type Failure } from './answer';
import { functionWords, type FunctionWords } from './function-words';
import type { Language } from '../language';
import { measureWords } from '../measures/measures';

/** A row's answers stand in this many cells: the five sources and the total in yuan, then the five sources as shares of the total. */
export const INCOME_SHARE_CELLS = 2 * sources.length + 1;

const blanks: readonly Answer[] = new Array<Answer>(INCOME_SHARE_CELLS - 1).fill('');

function faulty(reader: IncomeReader, row: readonly unknown[], language: Language): Failure {
  return failure(reader.faultsOf(row).map((fault) => measureWords[language].fault(fault, reader.columns.matches.get(fault.field)?.text)).join(''));
}

/** The five sources and the total of one household in yuan, then each source's share of the total: a blank row gives blanks, what is not known says so. */
export function incomeSharesAnswer(reader: IncomeReader, row: readonly unknown[], language: Language): Answer[] {
  const state = reader.read(row);
  // One error a row is enough: its neighbours stay blank.
  if (state !== 'read') return [state === 'empty' ? '' : faulty(reader, row, language), ...blanks];
  const { shares } = reader;
  const total = shares[sources.length];
  const { insufficient } = functionWords[language];
  // Pushed and not assigned into texts: a row of numbers alone is held as such, in half the memory.
  const cells: Answer[] = [];
  for (let at = 0; at <= sources.length; at++) cells.push(Number.isNaN(shares[at]) ? insufficient : shares[at] / 100);
  // Of nothing, or of a loss, nothing is a share.
  for (let at = 0; at < sources.length; at++) cells.push(Number.isNaN(shares[at]) || Number.isNaN(total) ? insufficient : total > 0 ? shares[at] / total : '');
  return cells;
}

function mainIncomeText(main: MainIncome, words: FunctionWords): string {
  switch (main.kind) {
    case 'main':
      return words.sources[main.source];
    case 'tied':
      return words.tied(main.sources.map((source) => words.sources[source]));
    case 'none':
      return words.noIncome;
    case 'noMajority':
      return words.noMajority;
    case 'insufficient':
      return words.insufficient;
  }
}

/** The source that is 家庭主要收入 of one household, or why none is; '' for a blank row. */
export function mainIncomeAnswer(reader: IncomeReader, row: readonly unknown[], language: Language): Answer {
  const state = reader.read(row);
  if (state === 'empty') return '';
  return state === 'invalid' ? faulty(reader, row, language) : mainIncomeText(reader.mainIncome(), functionWords[language]);
}
