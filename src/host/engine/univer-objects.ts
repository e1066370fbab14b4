import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, type ISheetDataValidationRule } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { ClearRangeDataValidationCommand, SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { AddSheetTableCommand, DeleteSheetTableCommand, SetSheetTableCommand, SetSheetTableMutation, TableManager } from '@univerjs/sheets-table';
import { IDefinedNamesService } from '@univerjs/engine-formula';
import { InsertDefinedNameCommand, RemoveDefinedNameCommand, SetDefinedNameCommand } from '@univerjs/sheets';
import { OfficeError, invalidArgument } from '../office-error';
import { type Area, intersect, parseArea } from './area';
import type { GridObjects, NameState, TableState, ValidationState } from './grid';
import type { UniverBook } from './univer-book';
import type { UniverCells } from './univer-cells';

const types: Record<ValidationState['type'], DataValidationType> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  custom: DataValidationType.CUSTOM,
};

const styles = { Stop: DataValidationErrorStyle.STOP, Warning: DataValidationErrorStyle.WARNING, Information: DataValidationErrorStyle.INFO } as const;

/** Scope Univer gives a name that belongs to the whole workbook. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

let made = 0;
const newId = (kind: string) => `${kind}-${Date.now().toString(36)}-${++made}`;

const keyOf = <Key extends string, Value>(table: Record<Key, Value>, value: unknown, otherwise: Key): Key => {
  for (const key in table) if (table[key] === value) return key;
  return otherwise;
};

const covers = (outer: Area, inner: Area) => outer.startRow <= inner.startRow && outer.endRow >= inner.endRow && outer.startColumn <= inner.startColumn && outer.endColumn >= inner.endColumn;

/** Tables, defined names and validation rules of the workbook open in Univer. */
export class UniverObjects implements GridObjects {
  constructor(
    private readonly book: UniverBook,
    private readonly cells: UniverCells,
  ) {}

  tables(): TableState[] {
    const manager = this.book.injector.get(TableManager);
    return manager.getTableList(this.book.unitId).map(({ id, name, subUnitId, range, showHeader }) => ({
      id,
      name,
      sheetId: subUnitId,
      area: { startRow: range.startRow, startColumn: range.startColumn, endRow: range.endRow, endColumn: range.endColumn },
      showHeaders: showHeader,
      style: manager.getTableById(this.book.unitId, id)?.getTableStyleId() ?? '',
    }));
  }

  addTable(sheetId: string, area: Area, name: string | undefined): TableState {
    this.cells.flush();
    this.cells.ensureSize(sheetId, area);
    const tables = this.tables();
    if (tables.some((table) => table.sheetId === sheetId && intersect(table.area, area))) throw invalidArgument('A table cannot overlap another table');
    const id = newId('table');
    let number = tables.length + 1;
    const taken = new Set([...tables.map((table) => table.name.toLowerCase()), ...this.names().map((defined) => defined.name.toLowerCase())]);
    while (taken.has(`table${number}`)) number += 1;
    this.book.execute(AddSheetTableCommand.id, { unitId: this.book.unitId, subUnitId: sheetId, range: { ...area }, name: name ?? `Table${number}`, id });
    const added = this.tables().find((table) => table.id === id);
    if (!added) throw new OfficeError('GeneralException', 'The grid made no table');
    return added;
  }

  renameTable(table: TableState, name: string) {
    this.cells.flush();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name)) throw invalidArgument(`${name} is not a name for a table`);
    const same = (other: string) => other.toLowerCase() === name.toLowerCase();
    if (this.tables().some((other) => other.id !== table.id && same(other.name)) || this.names().some((defined) => same(defined.name))) throw new OfficeError('ItemAlreadyExists', `There is already a table or name ${name}`);
    // Univer's command refuses a name that a sheet has, or that begins with no letter it knows; Excel takes both. What is over it follows the name.
    const rename = (to: string) => ({ id: SetSheetTableMutation.id, params: { unitId: this.book.unitId, subUnitId: table.sheetId, tableId: table.id, config: { name: to } } });
    this.book.change([rename(name)], [rename(table.name)]);
  }

  resizeTable(table: TableState, area: Area) {
    this.cells.flush();
    this.cells.ensureSize(table.sheetId, area);
    this.configure(table, { updateRange: { newRange: { ...area } } });
  }

  setTableStyle(table: TableState, style: string) {
    this.configure(table, { theme: style });
  }

  setTableHeaders(table: TableState, shown: boolean) {
    this.book.injector.get(TableManager).getTableById(this.book.unitId, table.id)?.setShowHeader(shown);
  }

  removeTable(table: TableState) {
    this.cells.flush();
    this.book.execute(DeleteSheetTableCommand.id, { unitId: this.book.unitId, subUnitId: table.sheetId, tableId: table.id });
  }

  names(): NameState[] {
    const defined = this.book.injector.get(IDefinedNamesService).getDefinedNameMap(this.book.unitId) ?? {};
    return Object.values(defined).map(({ id, name, formulaOrRefString, comment, hidden, localSheetId }) => ({
      id,
      name,
      formula: formulaOrRefString,
      comment: comment ?? '',
      hidden: hidden ?? false,
      ...(localSheetId && localSheetId !== WHOLE_WORKBOOK ? { sheetId: localSheetId } : {}),
    }));
  }

  addName(name: string, formula: string, comment: string, sheetId: string | undefined) {
    this.cells.flush();
    this.book.execute(InsertDefinedNameCommand.id, { unitId: this.book.unitId, id: newId('name'), name, formulaOrRefString: formula, comment, hidden: false, localSheetId: sheetId ?? WHOLE_WORKBOOK });
  }

  changeName(state: NameState) {
    this.book.execute(SetDefinedNameCommand.id, { unitId: this.book.unitId, id: state.id, name: state.name, formulaOrRefString: state.formula, comment: state.comment, hidden: state.hidden, localSheetId: state.sheetId ?? WHOLE_WORKBOOK });
  }

  removeName(state: NameState) {
    this.book.execute(RemoveDefinedNameCommand.id, { unitId: this.book.unitId, id: state.id, name: state.name, formulaOrRefString: state.formula, localSheetId: state.sheetId ?? WHOLE_WORKBOOK });
  }

  validationAt(sheetId: string, area: Area): ValidationState | null | 'mixed' {
    const rules = this.rulesAt(sheetId, area);
    const [rule] = rules;
    if (!rule) return null;
    return rules.length > 1 || !rule.ranges.some((range) => covers(range, area)) ? 'mixed' : fromRule(rule);
  }

  setValidation(sheetId: string, area: Area, rule: ValidationState) {
    this.clearValidation(sheetId, area);
    const common = { unitId: this.book.unitId, subUnitId: sheetId };
    const made = { ...toRule(rule), uid: newId('rule'), ranges: [{ ...area }] };
    // Univer's command cuts every rule of the sheet off at its last row so far; Excel's reach on to where rows will be.
    this.book.change([{ id: AddDataValidationMutation.id, params: { ...common, rule: made } }], [{ id: RemoveDataValidationMutation.id, params: { ...common, ruleId: made.uid } }]);
  }

  clearValidation(sheetId: string, area: Area) {
    const common = { unitId: this.book.unitId, subUnitId: sheetId };
    const touched = this.rulesAt(sheetId, area);
    const whole = touched.filter(({ ranges }) => ranges.every((range) => covers(area, range)));
    for (const rule of whole) this.book.change([{ id: RemoveDataValidationMutation.id, params: { ...common, ruleId: rule.uid } }], [{ id: AddDataValidationMutation.id, params: { ...common, rule } }]);
    if (whole.length < touched.length) this.book.execute(ClearRangeDataValidationCommand.id, { ...common, ranges: [{ ...area }] });
  }

  private rulesAt(sheetId: string, area: Area): ISheetDataValidationRule[] {
    return this.book.injector.get(SheetDataValidationModel).getRules(this.book.unitId, sheetId).filter((rule) => rule.ranges.some((range) => intersect(range, area)));
  }

  private configure(table: TableState, change: object) {
    this.book.execute(SetSheetTableCommand.id, { unitId: this.book.unitId, tableId: table.id, ...change });
  }
}

const toRule = (rule: ValidationState): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> => ({
  type: types[rule.type],
  formula1: rule.formula1,
  formula2: rule.formula2,
  // Reading: Excel's operator names are Univer's with a small first letter.
  operator: rule.operator === undefined ? undefined : (Object.values(DataValidationOperator).find((operator) => operator.toLowerCase() === rule.operator?.toLowerCase())),
  allowBlank: rule.ignoreBlanks,
  showDropDown: rule.showDropDown,
  showErrorMessage: rule.errorAlert.showAlert,
  errorStyle: styles[rule.errorAlert.style],
  errorTitle: rule.errorAlert.title,
  error: rule.errorAlert.message,
  showInputMessage: rule.prompt.showPrompt,
  promptTitle: rule.prompt.title,
  prompt: rule.prompt.message,
});

const fromRule = (rule: ISheetDataValidationRule): ValidationState => ({
  type: keyOf(types, rule.type, 'custom'),
  formula1: rule.formula1,
  formula2: rule.formula2,
  operator: rule.operator,
  ignoreBlanks: rule.allowBlank ?? true,
  showDropDown: rule.showDropDown ?? true,
  errorAlert: { showAlert: rule.showErrorMessage ?? true, style: keyOf(styles, rule.errorStyle, 'Stop'), title: rule.errorTitle ?? '', message: rule.error ?? '' },
  prompt: { showPrompt: rule.showInputMessage ?? true, title: rule.promptTitle ?? '', message: rule.prompt ?? '' },
});
