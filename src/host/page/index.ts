import { areaAt, areaName } from '../engine/area';
import { provideIteratorMethods } from '../engine/iterator-methods';
import { UniverGrid } from '../engine/univer-grid';
import { ExcelHost } from '../excel-host';
import type { FunctionsMetadata } from '../custom-functions/function-metadata';
import { FunctionRegistry } from '../custom-functions/function-registry';
import { CONNECTION, type HeldConnection } from '../pane/pane-connection';
import { createGridView } from './grid-view';
import { MessageLine } from './message-line';
import './page.css';
import { showSelected } from './show-selected';
import { languageOf, wordsFor } from '../../labels/pane/browser-page';
import { WorkbookFiles, type WorkbookPane } from './workbook-files';

const element = <Kind extends HTMLElement = HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found as Kind;
};

const language = languageOf(location.search);
const words = wordsFor(language);
const page = document.documentElement;
const { functions: functionsUrl = '', namespace = '', pane: paneUrl = '', sample: sampleUrl = '' } = page.dataset;

const label = () => {
  page.lang = language;
  document.title = words.title;
  element('title').textContent = words.title;
  for (const action of ['open', 'save', 'sample', 'create'] as const) element(action).textContent = words[action];
  element('about').textContent = words.about;
  element('grid').setAttribute('aria-label', words.grid);
  element('pane').setAttribute('aria-label', words.pane);
  const other = element<HTMLAnchorElement>('language');
  other.textContent = words.otherLanguage;
  other.lang = language === 'zh-CN' ? 'en' : 'zh-CN';
  other.href = language === 'zh-CN' ? '?lang=en' : '?';
};

/** While a cell with a function's error is selected, the line says what the function said. */
const showFunctionMessages = (grid: UniverGrid, registry: FunctionRegistry, line: MessageLine) => {
  const show = () => {
    const { sheetId, cell } = grid.sheets.selection();
    const message = registry.messages.at(sheetId, cell.row, cell.column);
    line.aside(message === undefined ? undefined : words.cellSays(areaName(areaAt(cell.row, cell.column)), message));
  };
  grid.onEvent(({ kind }) => {
    if (kind === 'selected' || kind === 'sheetActivated' || kind === 'calculated') show();
  });
};

const wireFiles = (files: WorkbookFiles) => {
  const input = element<HTMLInputElement>('file');
  element('open').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be chosen again.
    input.value = '';
    if (file) void files.open(file);
  });
  element('save').addEventListener('click', () => void files.save());
  element('sample').addEventListener('click', () => void files.openSample(sampleUrl));
  element('create').addEventListener('click', () => files.create());
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const grid = element('grid');
  document.addEventListener('dragover', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    grid.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) grid.classList.remove('dropping');
  });
  document.addEventListener(
    'drop',
    (event) => {
      grid.classList.remove('dropping');
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const file = event.dataTransfer?.files[0];
      if (file) void files.open(file);
    },
    true,
  );
  window.addEventListener('beforeunload', (event) => {
    if (files.hasUnsavedChanges) event.preventDefault();
  });
};

const declareFunctions = async (registry: FunctionRegistry, line: MessageLine) => {
  try {
    const response = await fetch(functionsUrl);
    if (!response.ok) throw new Error(String(response.status));
    registry.declare((await response.json()) as FunctionsMetadata);
  } catch {
    line.warn(words.noFunctions);
  }
};

/** The pane's frame, with a connection of its own. */
const paneOver = (connect: () => HeldConnection): WorkbookPane => {
  let connection: HeldConnection | undefined;
  return {
    close: () => {
      connection?.close();
      element('pane').replaceChildren();
    },
    open: (workbookName) => {
      connection = connect();
      Object.assign(window, { [CONNECTION]: connection });
      element('file-name').textContent = workbookName;
      const frame = document.createElement('iframe');
      frame.title = words.pane;
      frame.src = paneUrl;
      element('pane').replaceChildren(frame);
    },
  };
};

const start = async () => {
  provideIteratorMethods();
  label();
  const line = new MessageLine(element('message'));
  const univer = await createGridView(element('grid'), language);
  const grid = new UniverGrid(univer);
  const { wire } = new ExcelHost(grid);
  const registry = new FunctionRegistry(grid, namespace);
  showSelected(univer, grid);
  showFunctionMessages(grid, registry, line);
  await declareFunctions(registry, line);
  const pane = paneOver(() => registry.connection(wire, language));
  const files = new WorkbookFiles(grid, language, namespace, words, line, pane);
  wireFiles(files);
  line.say(words.ready);
  await files.openAtStart(sampleUrl);
  if (element('pane').childElementCount === 0) pane.open('');
};

void start();
