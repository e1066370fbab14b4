import type { Area } from '../engine/area';
import type { ValidationState } from '../engine/grid';
import { invalidArgument, notOffered } from '../office-error';
import { HostObject } from '../wire/host-object';
import type { ExcelModel } from './excel-model';
import { RangeNavigation } from './range-navigation';

interface BasicRule {
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
}

interface Rule {
  list?: { source: unknown; inCellDropDown?: boolean };
  custom?: { formula: unknown };
  wholeNumber?: BasicRule;
  decimal?: BasicRule;
  textLength?: BasicRule;
  date?: BasicRule;
}

const names = { list: 'List', wholeNumber: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', date: 'Date', custom: 'Custom' } as const;

const plain: Pick<ValidationState, 'ignoreBlanks' | 'showDropDown' | 'errorAlert' | 'prompt'> = {
  ignoreBlanks: true,
  showDropDown: true,
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
  prompt: { showPrompt: true, title: '', message: '' },
};

/** What may be typed into a range. */
export class DataValidation extends HostObject {
  readonly typeName = 'DataValidation';

  constructor(
    private readonly model: ExcelModel,
    private readonly sheetId: string,
    private readonly area: Area,
  ) {
    super();
  }

  get Type() {
    const state = this.model.grid.objects.validationAt(this.sheetId, this.area);
    return state === null ? 'None' : state === 'mixed' ? 'Inconsistent' : names[state.type];
  }

  get Rule(): Rule | null {
    const state = this.state;
    if (!state) return null;
    if (state.type === 'list') return { list: { source: state.formula1 ?? '', inCellDropDown: state.showDropDown } };
    if (state.type === 'custom') return { custom: { formula: state.formula1 ?? '' } };
    return { [state.type]: { formula1: state.formula1, formula2: state.formula2, operator: state.operator && state.operator.charAt(0).toUpperCase() + state.operator.slice(1) } };
  }

  set Rule(given: unknown) {
    this.apply(this.read(given as Rule));
  }

  get IgnoreBlanks(): boolean {
    return this.state?.ignoreBlanks ?? true;
  }

  set IgnoreBlanks(ignoreBlanks: unknown) {
    this.amend({ ignoreBlanks: ignoreBlanks === true });
  }

  get ErrorAlert(): ValidationState['errorAlert'] {
    return (this.state ?? plain).errorAlert;
  }

  set ErrorAlert(alert: unknown) {
    this.amend({ errorAlert: { ...plain.errorAlert, ...(alert as Partial<ValidationState['errorAlert']>) } });
  }

  get Prompt(): ValidationState['prompt'] {
    return (this.state ?? plain).prompt;
  }

  set Prompt(prompt: unknown) {
    this.amend({ prompt: { ...plain.prompt, ...(prompt as Partial<ValidationState['prompt']>) } });
  }

  Clear() {
    this.model.grid.objects.clearValidation(this.sheetId, this.area);
  }

  private get state(): ValidationState | null {
    const state = this.model.grid.objects.validationAt(this.sheetId, this.area);
    return state === 'mixed' ? null : state;
  }

  private read(rule: Rule): ValidationState {
    const keep = this.state ?? plain;
    const common = { ...plain, ignoreBlanks: keep.ignoreBlanks, errorAlert: keep.errorAlert, prompt: keep.prompt };
    if (rule.list) return { ...common, type: 'list', formula1: this.source(rule.list.source), showDropDown: rule.list.inCellDropDown ?? true };
    if (rule.custom) return { ...common, type: 'custom', formula1: String(rule.custom.formula) };
    for (const type of ['wholeNumber', 'decimal', 'textLength', 'date'] as const) {
      const basic = rule[type];
      if (basic) return { ...common, type, operator: basic.operator ?? 'Between', formula1: text(basic.formula1), formula2: text(basic.formula2) };
    }
    throw notOffered('DataValidation', `rule.${Object.keys(rule).join(', ')}`);
  }

  private apply(rule: ValidationState) {
    this.model.grid.flush();
    this.model.grid.objects.setValidation(this.sheetId, this.area, rule);
  }

  private amend(change: Partial<ValidationState>) {
    const state = this.state;
    if (!state) throw invalidArgument('The range has no validation rule of its own: set rule first');
    this.apply({ ...state, ...change });
  }

  private source(given: unknown): string {
    if (given instanceof RangeNavigation) return `=${given.Address}`;
    const list = String(given);
    if (list.length > 255 && !list.startsWith('=')) throw invalidArgument('A list of choices may have 255 characters');
    return list;
  }
}

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value));
