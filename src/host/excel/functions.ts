import type { CellValue } from '../engine/grid';
import { invalidArgument, notOffered } from '../office-error';
import { HostObject } from '../wire/host-object';
import type { ExcelModel } from './excel-model';
import { RangeNavigation } from './range-navigation';

/** What a worksheet function gave. */
class FunctionResult extends HostObject {
  readonly typeName = 'FunctionResult';

  constructor(private readonly value: CellValue) {
    super();
  }

  get Value(): CellValue {
    return this.value;
  }

  get Error(): string | null {
    return null;
  }
}

/** Worksheet functions called from outside a cell: those that src/workbook asks for. */
export class Functions extends HostObject {
  readonly typeName = 'Functions';

  constructor(private readonly model: ExcelModel) {
    super();
  }

  async CountBlank(range: unknown) {
    const values = await this.valuesOf(range);
    return new FunctionResult(values.reduce<number>((sum, value) => sum + (value === '' ? 1 : 0), 0));
  }

  /** Counts cells equal to a text, without regard to letter case; a number counts as the text of its digits, as in Excel. */
  async CountIf(range: unknown, criterion: unknown) {
    const wanted = String(criterion).toLowerCase();
    if (/^[<>=]|[*?~]/.test(wanted)) throw notOffered('Functions', 'countIf with a comparison or * ? ~');
    const values = await this.valuesOf(range);
    return new FunctionResult(values.reduce<number>((sum, value) => sum + (value !== '' && String(value).toLowerCase() === wanted ? 1 : 0), 0));
  }

  private async valuesOf(range: unknown): Promise<CellValue[]> {
    if (!(range instanceof RangeNavigation)) throw invalidArgument('The function asks for a range');
    await this.model.grid.settle();
    return this.model.grid.cells.contents(range.sheetId, range.area).flatMap((row) => row.map(({ value }) => value));
  }
}
