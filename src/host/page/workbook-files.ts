import type { IWorkbookData } from '@univerjs/core';
import { emptyWorkbook } from '../engine/univer-snapshot';
import { type OpenedWorkbook, WorkbookFileError, describeFileError, openWorkbook, saveWorkbook } from '../file';
import type { UniverGrid } from '../engine/univer-grid';
import type { MessageLine } from './message-line';
import type { Language, Words } from '../../labels/pane/browser-page';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A pane belongs to its workbook, as in Excel: it goes before the workbook, and another workbook gets another pane. */
export interface WorkbookPane {
  close(): void;
  open(workbookName: string): void;
}

/** Opening and saving .xlsx files in the page; a file that is refused leaves the open workbook as it was. */
export class WorkbookFiles {
  private opened: OpenedWorkbook | undefined;
  private name: string;
  private changed = false;

  constructor(
    private readonly grid: UniverGrid,
    private readonly language: Language,
    private readonly namespace: string,
    private readonly words: Words,
    private readonly line: MessageLine,
    private readonly pane: WorkbookPane,
  ) {
    this.name = `${words.newName}.xlsx`;
    grid.onEvent(({ kind }) => {
      if (kind === 'changed' || kind === 'sheetAdded' || kind === 'sheetDeleted' || kind === 'tableAdded') this.changed = true;
    });
  }

  get hasUnsavedChanges() {
    return this.changed;
  }

  async open(file: File) {
    if (!/\.xlsx$/i.test(file.name)) {
      this.line.warn(this.words.notWorkbook(file.name));
      return;
    }
    if (this.mayReplace()) await this.openBytes(file.name, async () => new Uint8Array(await file.arrayBuffer()));
  }

  async openSample(url: string) {
    if (this.mayReplace()) await this.openAtStart(url);
  }

  /** The workbook the page opens on: nothing is lost by it. */
  async openAtStart(url: string) {
    const name = decodeURIComponent(url.split('/').at(-1) ?? url);
    await this.openBytes(name, async () => {
      const response = await fetch(url).catch(() => undefined);
      if (!response?.ok) throw new Error(this.words.noSample);
      return new Uint8Array(await response.arrayBuffer());
    });
  }

  create() {
    if (!this.mayReplace()) return;
    this.show(`${this.words.newName}.xlsx`, emptyWorkbook(), undefined);
    this.line.say(this.words.created);
  }

  async save() {
    this.line.say(this.words.saving);
    try {
      await this.grid.settle();
      const bytes = await saveWorkbook(this.grid.save(), this.opened, { namespace: this.namespace });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
      link.download = this.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.changed = false;
      this.line.say(this.words.saved(this.name));
    } catch (error) {
      this.line.warn(this.words.notSaved(reasonOf(error)));
    }
  }

  private async openBytes(name: string, read: () => Promise<Uint8Array>) {
    this.line.say(this.words.opening(name));
    try {
      const opened = await openWorkbook(await read(), { namespace: this.namespace });
      this.show(name, opened.data, opened);
      this.line.say(this.words.opened(name));
    } catch (error) {
      const reason = error instanceof WorkbookFileError ? describeFileError(error, name, this.language) : `${name}：${reasonOf(error)}`;
      this.line.warn(this.words.refused(reason));
    }
  }

  private show(name: string, data: IWorkbookData, opened: OpenedWorkbook | undefined) {
    this.pane.close();
    this.grid.load(data);
    this.grid.sheets.fitOpenedRows();
    this.opened = opened;
    this.name = name;
    this.changed = false;
    this.pane.open(name);
  }

  private mayReplace() {
    return !this.changed || window.confirm(this.words.loseChanges);
  }
}
