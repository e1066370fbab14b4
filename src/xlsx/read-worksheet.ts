import { columnIndex, LAST_COLUMN, LAST_ROW } from './address';
import { decodeCellText } from './cell-text';
import { fromFileFormula } from './formula-names';
import type { FileCell, FileRows, LineAttributes } from './model';
import { shiftFormula } from './shift-formula';
import { type SharedString, stringOf } from './shared-strings';
import { WorkbookFileError } from './workbook-file-error';
import { TreeBuilder, type XmlElement, element, flagOf, formatElement, scanXml } from './xml';

/** What the cells of a worksheet refer to. */
export interface CellContext {
  strings: readonly SharedString[];
  /** The `cm` numbers that mean an array formula spills by itself. */
  dynamicMetadata: ReadonlySet<string>;
  /** Of our custom functions, for example ROSTER. */
  namespace: string;
  /** Cells a sheet may have before it is refused. */
  maxCells: number;
}

export interface ReadWorksheet {
  /** Everything but the cells; `sheetData` is there, empty. */
  root: XmlElement;
  rows: FileRows;
  rowAttributes: Record<number, LineAttributes>;
}

/** Days since 1899-12-31 of an ISO date, as cells of the strict format hold them. */
const serialOf = (iso: string): number | null => {
  const time = Date.parse(/T/.test(iso) ? (/[Z+]/.test(iso) ? iso : `${iso}Z`) : `${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
};

const isLineAttribute = (name: string) => name !== 'r' && name !== 'spans' && !name.endsWith(':dyDescent');

/** Reads the cells of a worksheet one after another, and everything else as a tree. */
class WorksheetReader {
  readonly tree = new TreeBuilder();
  readonly rows: FileRows = {};
  readonly rowAttributes: Record<number, LineAttributes> = {};
  private isInCells = false;
  private row = -1;
  private column = -1;
  private cells: Record<number, FileCell> | null = null;
  private attributes: Record<string, string> = {};
  private formula: Record<string, string> | null = null;
  private inline: TreeBuilder | null = null;
  private gathers: 'v' | 'f' | null = null;
  private value: string | null = null;
  private formulaText = '';
  private count = 0;
  private readonly shared = new Map<string, { formula: string; row: number; column: number }>();

  constructor(
    private readonly part: string,
    private readonly context: CellContext | null,
  ) {}

  open(name: string, attributes: Record<string, string>, writtenName: string) {
    if (!this.isInCells) {
      this.tree.open(writtenName, attributes);
      // Only the worksheet's own child: an extension may use the name for something else.
      this.isInCells = name === 'sheetData' && this.tree.depth === 2;
    } else if (this.inline) this.inline.open(name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.gather('v');
    else if (name === 'f') {
      this.formula = attributes;
      this.gather('f');
    } else if (name === 'is') {
      this.inline = new TreeBuilder();
      this.inline.open(name, attributes);
    } else if (name === 'row') this.openRow(attributes);
  }

  private gather(what: 'v' | 'f') {
    this.gathers = what;
    if (what === 'v') this.value = '';
    else this.formulaText = '';
  }

  text(text: string) {
    if (!this.isInCells) this.tree.text(text);
    else if (this.inline) this.inline.text(text);
    else if (this.gathers === 'v') this.value += text;
    else if (this.gathers === 'f') this.formulaText += text;
  }

  close(name: string) {
    if (!this.isInCells) this.tree.close();
    else if (this.inline) {
      if (this.inline.close()) this.closeInline(this.inline);
    } else if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 'f') this.gathers = null;
    else if (name === 'sheetData') {
      this.isInCells = false;
      this.tree.close();
    }
  }

  private openRow(attributes: Record<string, string>) {
    this.row = attributes.r === undefined ? this.row + 1 : Number(attributes.r) - 1;
    if (!(this.row >= 0 && this.row <= LAST_ROW)) throw new WorkbookFileError('damaged', { part: this.part, cause: 'a row outside the sheet' });
    this.column = -1;
    this.cells = this.rows[this.row] ?? null;
    const kept = Object.entries(attributes).filter(([name]) => isLineAttribute(name));
    if (kept.length > 0) this.rowAttributes[this.row] = Object.fromEntries(kept);
  }

  private openCell(attributes: Record<string, string>) {
    this.attributes = attributes;
    this.formula = null;
    this.value = null;
    const letters = attributes.r === undefined ? null : /^\$?([A-Za-z]{1,3})/.exec(attributes.r);
    this.column = letters ? columnIndex(letters[1] ?? '') : this.column + 1;
    if (this.column > LAST_COLUMN) throw new WorkbookFileError('damaged', { part: this.part, cause: 'a cell outside the sheet' });
    if (this.context && ++this.count > this.context.maxCells) throw new WorkbookFileError('too-large', { part: this.part, limit: 'cells', allowed: this.context.maxCells });
  }

  private richText: string | undefined;

  private closeInline(tree: TreeBuilder) {
    const { text, rich } = stringOf(tree);
    this.value = text;
    this.richText = rich;
    this.inline = null;
  }

  private closeCell() {
    const { attributes, context } = this;
    const richInline = this.richText;
    this.richText = undefined;
    if (!context) return;
    const cell: FileCell = { format: attributes.s === undefined ? 0 : Number(attributes.s) };
    this.readValue(cell, context);
    if (richInline !== undefined) cell.richText = richInline;
    if (attributes.vm !== undefined) cell.valueMetadata = attributes.vm;
    if (this.formula) this.readFormula(cell, this.formula, context);
    if (cell.value === undefined && cell.formula === undefined && cell.format === 0) return;
    if (!this.cells) this.rows[this.row] = this.cells = {};
    this.cells[this.column] = cell;
  }

  private readValue(cell: FileCell, context: CellContext) {
    const { value } = this;
    if (value === null) return;
    switch (this.attributes.t) {
      case 's': {
        const shared = context.strings[Number(value)];
        cell.value = shared?.text ?? '';
        if (shared?.rich !== undefined) cell.richText = shared.rich;
        return;
      }
      case 'str':
        cell.value = decodeCellText(value);
        return;
      case 'inlineStr':
        cell.value = value;
        return;
      case 'b':
        cell.value = flagOf(value.trim());
        return;
      case 'e':
        cell.value = value.trim();
        cell.isError = true;
        return;
      case 'd':
        cell.value = serialOf(value.trim()) ?? value;
        return;
      default: {
        const number = Number(value);
        if (value.trim() !== '') cell.value = Number.isNaN(number) ? value : number;
      }
    }
  }

  private readFormula(cell: FileCell, attributes: Record<string, string>, context: CellContext) {
    const text = fromFileFormula(decodeCellText(this.formulaText), context.namespace);
    if (attributes.t === 'dataTable') {
      cell.keptFormula = formatElement(element('f', attributes, [this.formulaText]));
      return;
    }
    if (attributes.t === 'shared' && attributes.si !== undefined) {
      const master = this.shared.get(attributes.si);
      if (text !== '') {
        cell.formula = text;
        if (!master) this.shared.set(attributes.si, { formula: text, row: this.row, column: this.column });
      } else if (master) cell.formula = shiftFormula(master.formula, this.row - master.row, this.column - master.column);
      return;
    }
    if (text === '') return;
    cell.formula = text;
    if (attributes.t === 'array') {
      cell.array = attributes.ref ?? this.attributes.r ?? '';
      if (this.attributes.cm !== undefined && context.dynamicMetadata.has(this.attributes.cm)) cell.isDynamic = true;
    }
  }
}

/** Reads a worksheet; without a context only what stands around its cells. */
export const readWorksheet = (bytes: Uint8Array, part: string, context: CellContext | null): ReadWorksheet => {
  const reader = new WorksheetReader(part, context);
  scanXml(bytes, part, reader);
  if (!reader.tree.root) throw new WorkbookFileError('damaged', { part, cause: 'no worksheet' });
  return { root: reader.tree.root, rows: reader.rows, rowAttributes: reader.rowAttributes };
};
