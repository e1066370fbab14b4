import {
  AsyncObject,
  BaseFunction,
  type BaseValueObject,
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFormulaRuntimeService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { FunctionCell, GridArgument, GridFunction } from './grid';
import { SHEET_COLUMNS, SHEET_ROWS, areaAt } from './area';
import type { UniverBook } from './univer-book';
import type { UniverCells } from './univer-cells';

const errorTypes = new Set<string>(Object.values(ErrorType));

const cellOf = (value: BaseValueObject): FunctionCell => {
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  if (value.isNull()) return null;
  if (value.isArray()) return cellOf((value as ArrayValueObject).getFirstCell());
  return value.getValue();
};

const matrixOf = (value: BaseValueObject): GridArgument => {
  if (!value.isArray()) return [[cellOf(value)]];
  const array = value as ArrayValueObject;
  const rows: GridArgument = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const cells: FunctionCell[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) {
      const cell = array.get(row, column);
      cells.push(cell ? cellOf(cell) : null);
    }
    rows.push(cells);
  }
  return rows;
};

const valueObject = (cell: FunctionCell): BaseValueObject => {
  if (cell === null) return StringValueObject.create('');
  if (typeof cell === 'number') return Number.isFinite(cell) ? NumberValueObject.create(cell) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
  // Built directly, digits stay text: Univer's own factory would make a number of them.
  if (typeof cell === 'string') return StringValueObject.create(cell);
  return ErrorValueObject.create(errorTypes.has(cell.error) ? (cell.error as ErrorType) : ErrorType.VALUE);
};

const result = (cells: FunctionCell[][]): BaseValueObject => {
  const [first] = cells;
  if (!first || first.length === 0) return ErrorValueObject.create(ErrorType.CALC);
  if (cells.length === 1 && first.length === 1) return valueObject(first[0] ?? null);
  const columns = Math.max(...cells.map((row) => row.length));
  return ArrayValueObject.create({
    // A short row is filled up with #N/A, as Excel does.
    calculateValueList: cells.map((row) => Array.from({ length: columns }, (_, column) => (column < row.length ? valueObject(row[column] ?? null) : ErrorValueObject.create(ErrorType.NA)))),
    rowCount: cells.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
};

interface Caller {
  sheetId: string;
  row: number;
  column: number;
}

/** One function of the page as Univer's formula engine runs it. */
class PageFunction extends BaseFunction {
  constructor(
    private readonly declared: GridFunction,
    private readonly makeRoom: (caller: Caller, rows: number, columns: number) => void,
  ) {
    super(declared.name);
    const last = declared.parameters.at(-1);
    this.minParams = declared.parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.maxParams = last?.repeating ? 255 : declared.parameters.length;
  }

  override isAsync() {
    return true;
  }

  override calculate(...variants: BaseValueObject[]) {
    const caller = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const fitted = (cells: FunctionCell[][]) => {
      this.makeRoom(caller, cells.length, cells[0]?.length ?? 0);
      return result(cells);
    };
    try {
      // An omitted argument in the middle arrives as a null that stands alone, not in a range.
      const parameters = variants.map((value) => (value.isNull() ? undefined : matrixOf(value)));
      const answer = this.declared.call(parameters, caller);
      if (!(answer instanceof Promise) && Array.isArray(answer)) return fitted(answer);
      return new AsyncObject(Promise.resolve(answer).then(fitted, () => ErrorValueObject.create(ErrorType.VALUE))) as unknown as BaseValueObject;
    } catch {
      // The declared function answers errors itself; what is thrown past it must not end Univer's calculation.
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

/** Makes the page's functions known to Univer, for calculation and for what it offers while typing. */
export class UniverFunctions {
  constructor(
    private readonly book: UniverBook,
    private readonly cells: UniverCells,
  ) {}

  register(functions: GridFunction[]) {
    this.book.injector.get(IFunctionService).registerExecutors(...functions.map((declared) => new PageFunction(declared, (...room) => this.makeRoom(...room))));
    this.book.injector.get(IDescriptionService).registerDescriptions(
      functions.map(({ name, description, parameters }) => ({
        functionName: name,
        functionType: FunctionType.User,
        description,
        abstract: description,
        functionParameter: parameters.map((parameter) => ({ name: parameter.name, detail: parameter.description, example: '', require: parameter.optional ? 0 : 1, repeat: parameter.repeating ? 1 : 0 })),
      })),
    );
  }

  /** Excel's sheets are always long enough; a grid's ends earlier, and a result reaching beyond it would be #REF!. */
  private makeRoom({ sheetId, row, column }: Caller, rows: number, columns: number) {
    const area = areaAt(row, column, Math.max(rows, 1), Math.max(columns, 1));
    const sheet = this.book.workbook.getSheetBySheetId(sheetId);
    if (!sheet || area.endRow >= SHEET_ROWS || area.endColumn >= SHEET_COLUMNS) return;
    if (area.endRow < sheet.getRowCount() && area.endColumn < sheet.getColumnCount()) return;
    this.cells.ensureSize(sheetId, area);
    // The calculation under way noted the sheet's size when it began.
    this.book.injector.get(IFormulaRuntimeService).setCurrent(row, column, sheet.getRowCount(), sheet.getColumnCount(), sheetId, this.book.unitId);
  }
}
