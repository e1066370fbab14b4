import { ICommandService, type Injector, IUniverInstanceService, IUndoRedoService, type IMutationInfo, type Univer, UniverInstanceType, type Workbook, type Worksheet } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { OfficeError, itemNotFound } from '../office-error';

/** The one workbook open in Univer, and the ways to it. */
export class UniverBook {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;

  constructor(readonly univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.api = FUniver.newAPI(univer);
  }

  get workbook(): Workbook {
    const workbook = this.injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new OfficeError('GeneralException', 'No workbook is open');
    return workbook;
  }

  get unitId() {
    return this.workbook.getUnitId();
  }

  worksheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw itemNotFound(`The worksheet ${sheetId}`);
    return sheet;
  }

  get facade(): FWorkbook {
    const facade = this.api.getActiveWorkbook();
    if (!facade) throw new OfficeError('GeneralException', 'No workbook is open');
    return facade;
  }

  sheetFacade(sheetId: string): FWorksheet {
    const facade = this.facade.getSheetBySheetId(sheetId);
    if (!facade) throw itemNotFound(`The worksheet ${sheetId}`);
    return facade;
  }

  /** Carries out a command at once; a refusal of Univer's becomes an error that names it. */
  execute(id: string, parameters: object) {
    if (!this.commands.syncExecuteCommand(id, parameters)) throw new OfficeError('InvalidOperation', `The grid refused ${id}`);
  }

  /** Carries out mutations as one step of undo. */
  change(redoMutations: IMutationInfo[], undoMutations: IMutationInfo[]) {
    for (const { id, params } of redoMutations) this.commands.syncExecuteCommand(id, params);
    this.injector.get(IUndoRedoService).pushUndoRedo({ unitID: this.unitId, redoMutations, undoMutations });
  }
}
