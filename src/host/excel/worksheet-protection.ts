import { OfficeError } from '../office-error';
import { HostObject } from '../wire/host-object';
import type { ExcelModel } from './excel-model';

const isProtected = (model: ExcelModel, sheetId: string): boolean => model.grid.sheets.custom(sheetId).isProtected === true;

/** Refuses what Excel refuses on a protected worksheet. Reading: every cell counts as locked, which is Excel's default. */
export const refuseProtected = (model: ExcelModel, sheetId: string): void => {
  if (isProtected(model, sheetId)) throw new OfficeError('AccessDenied', 'The worksheet is protected');
};

/** Whether a worksheet may be changed. Kept in the sheet's free data; a file's own protection, with its password and options, stays in the file. */
export class WorksheetProtection extends HostObject {
  readonly typeName = 'WorksheetProtection';

  constructor(
    private readonly model: ExcelModel,
    private readonly sheetId: string,
  ) {
    super();
  }

  get Protected(): boolean {
    return isProtected(this.model, this.sheetId);
  }

  Protect() {
    refuseProtected(this.model, this.sheetId);
    this.change(true);
  }

  Unprotect() {
    this.change(false);
  }

  private change(protectedNow: boolean) {
    this.model.grid.sheets.setCustom(this.sheetId, { ...this.model.grid.sheets.custom(this.sheetId), isProtected: protectedNow });
  }
}
