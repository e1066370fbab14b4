import { createRoot } from 'react-dom/client';
import { languageFor } from '../labels/language';
import { isHostSupported } from '../workbook/excel-session';
import { excelWorkbook } from '../workbook/roster-workbook';
import { keptLanguage } from './kept-language';
import { Pane } from './pane';

void Office.onReady(() => {
  const page = document.getElementById('pane');
  if (!page) throw new Error('taskpane.html has no element #pane');
  createRoot(page).render(<Pane workbook={excelWorkbook} supported={isHostSupported()} firstLanguage={keptLanguage() ?? languageFor(Office.context.displayLanguage)} />);
});
