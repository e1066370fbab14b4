import { readTheme } from './colors';
import type { WorkbookPackage } from './package';
import { Stylesheet } from './stylesheet';
import { relationshipId } from './tables';
import { WorkbookFileError } from './workbook-file-error';
import { type XmlElement, childElement, childElements, descendants, element, flagOf } from './xml';

/** A sheet in the workbook's list, whatever its kind. */
export interface SheetEntry {
  element: XmlElement;
  /** worksheet, chartsheet, dialogsheet. */
  type: string;
  part: string;
  name: string;
  sheetNumber: number;
}

/** The parts of a workbook by what they are for. */
export class WorkbookParts {
  readonly workbookPart: string;
  readonly workbook: XmlElement;
  readonly theme: string[];

  constructor(readonly file: WorkbookPackage) {
    const main = file.related('', 'officeDocument')[0]?.target;
    if (main === undefined || !file.has(main)) throw new WorkbookFileError('damaged', { part: main ?? '/_rels/.rels', cause: 'missing' });
    this.workbookPart = main;
    this.workbook = file.tree(main);
    if (!/workbook$/.test(this.workbook.name)) throw new WorkbookFileError('damaged', { part: main, cause: 'no workbook' });
    const theme = this.partOf('theme');
    this.theme = readTheme(theme === undefined ? undefined : file.tree(theme));
  }

  /** The part the workbook is related to in that way, if it is there. */
  partOf(type: string): string | undefined {
    return this.file.related(this.workbookPart, type).map(({ target }) => target).find((target) => this.file.has(target));
  }

  stylesheet(): Stylesheet {
    const part = this.partOf('styles');
    return new Stylesheet(part === undefined ? element('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }) : this.file.tree(part), this.theme);
  }

  get isDate1904(): boolean {
    return flagOf(childElement(this.workbook, 'workbookPr')?.attributes.date1904);
  }

  sheets(): SheetEntry[] {
    const targets = new Map(this.file.relationships(this.workbookPart).map((relationship) => [relationship.id, relationship]));
    return childElements(childElement(this.workbook, 'sheets'), 'sheet').map((sheet) => {
      const relationship = targets.get(relationshipId(sheet));
      const part = relationship?.target ?? '';
      if (!relationship || !this.file.has(part)) throw new WorkbookFileError('damaged', { part: part || this.workbookPart, cause: 'a sheet without its part' });
      return { element: sheet, type: relationship.type, part, name: sheet.attributes.name ?? '', sheetNumber: Number(sheet.attributes.sheetId) };
    });
  }

  /** The `cm` numbers by which cells say that their array formula spills by itself. */
  dynamicMetadata(): Set<string> {
    const part = this.partOf('sheetMetadata');
    if (part === undefined) return new Set();
    const metadata = this.file.tree(part);
    const types = childElements(childElement(metadata, 'metadataTypes'), 'metadataType');
    const dynamic = types.findIndex(({ attributes }) => attributes.name === 'XLDAPR') + 1;
    const numbers = childElements(childElement(metadata, 'cellMetadata'), 'bk').flatMap((block, index) => (descendants(block, 'rc').some(({ attributes }) => Number(attributes.t) === dynamic) ? [String(index + 1)] : []));
    return new Set(dynamic > 0 ? numbers : []);
  }
}
