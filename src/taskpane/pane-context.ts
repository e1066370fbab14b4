import { createContext, useContext } from 'react';
import type { Language } from '../labels/language';
import type { MeasureWords } from '../labels/measures/measure-words';
import { measureWords } from '../labels/measures/measures';
import { paneWords } from '../labels/pane/pane';
import type { PaneWords } from '../labels/pane/pane-words';
import type { RosterWorkbook } from '../workbook/roster-workbook';

export interface PaneContext {
  readonly language: Language;
  readonly words: PaneWords;
  readonly measures: MeasureWords;
  readonly workbook: RosterWorkbook;
}

const Context = createContext<PaneContext | null>(null);
export const PaneProvider = Context.Provider;

export const paneContext = (language: Language, workbook: RosterWorkbook): PaneContext => ({ language, words: paneWords[language], measures: measureWords[language], workbook });

/** The words in the user's language, and the workbook. */
export function usePane(): PaneContext {
  const pane = useContext(Context);
  if (!pane) throw new Error('A component of the pane stands outside its PaneProvider');
  return pane;
}
