import { HostObject } from '../wire/host-object';
import type { ExcelModel } from './excel-model';

/** Calculation as a whole. The grid calculates by itself, so suspending is heard and changes nothing. */
export class Application extends HostObject {
  readonly typeName = 'Application';

  constructor(private readonly model: ExcelModel) {
    super();
  }

  get CalculationMode(): string {
    return 'Automatic';
  }

  get CalculationState() {
    return 'Done';
  }

  get CalculationEngineVersion() {
    return 191029;
  }

  Calculate() {
    this.model.grid.recalculate();
  }

  SuspendApiCalculationUntilNextSync() {
    return undefined;
  }

  SuspendScreenUpdatingUntilNextSync() {
    return undefined;
  }
}

/** Whether the workbook raises events. */
export class Runtime extends HostObject {
  readonly typeName = 'Runtime';

  constructor(private readonly model: ExcelModel) {
    super();
  }

  get EnableEvents(): boolean {
    return this.model.events.enabled;
  }

  set EnableEvents(enabled: unknown) {
    this.model.events.enabled = enabled === true;
  }
}
