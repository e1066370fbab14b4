import { matchColumns, type MeasureColumns } from '../../domain/measures/columns';
import { columnsFault, type TableFault } from '../../domain/measures/table';
import { defaultPolicy, type Policy, type PolicyFault } from '../../domain/measures/policy';
import { sqlStatement } from '../../domain/measures/sql';
import { portableTexts } from '../../labels/measures/portable-texts';
import type { Area } from '../../workbook/area';
import { mergedIn, type HouseholdTable, type Source } from '../../workbook/household-table';
import type { PlanFormulas } from '../../workbook/portable/native-formulas';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import type { WrittenResults } from '../../workbook/write-results';
import { idle, PortableSession, sourceNamed, type WorkState } from './portable-session';

export interface TableState extends WorkState {
  /** null: not read yet. */
  readonly sources: readonly Source[] | null;
  readonly table: HouseholdTable | null;
  readonly columns: MeasureColumns | null;
  readonly policy: Policy;
  readonly policyFault: PolicyFault | null;
  readonly tableFault: TableFault | null;
  readonly merged: Area | null;
  readonly plan: PlanFormulas | null;
  readonly written: WrittenResults | null;
}

/** Rules over a table under the policy the workbook remembers, as formulas or as SQL. */
export class TableSession extends PortableSession<TableState> {
  constructor(workbook: RosterWorkbook) {
    super(workbook, { ...idle, sources: null, table: null, columns: null, policy: defaultPolicy, policyFault: null, tableFault: null, merged: null, plan: null, written: null });
  }

  readonly start = (): Promise<void> =>
    this.work(async () => {
      const sources = await this.workbook.listSources();
      this.change({ sources });
      if (sources[0]) await this.open(sources[0]);
    });

  readonly choose = (id: string): Promise<void> =>
    this.work(async () => {
      const source = sourceNamed(this.get().sources ?? [], id);
      if (source) await this.open(source);
    });

  private async open(source: Source): Promise<void> {
    this.change({ table: null, columns: null, plan: null, written: null });
    const settings = await this.workbook.recallSettings();
    const policyFault = 'fault' in settings ? settings.fault : null;
    const policy = 'fault' in settings ? defaultPolicy : settings.policy;
    const table = await this.workbook.openSource(source, settings.mended);
    const columns = matchColumns(table.headers, settings.mended);
    const merged = mergedIn(table, [...columns.matches.values()].map(({ index }) => index));
    this.change({ table, columns, policy, policyFault, tableFault: columnsFault(columns), merged, plan: await this.workbook.portable.planFormulas(table) });
  }

  /** Whether rules can be written for the table as it stands. */
  readonly isReady = (): boolean => {
    const { plan, policyFault, tableFault, merged, busy } = this.get();
    return plan !== null && policyFault === null && tableFault === null && merged === null && !busy;
  };

  readonly write = (): Promise<void> =>
    this.work(async (watched) => {
      const { plan, columns, policy, table } = this.get();
      if (!plan || !columns || !table) return;
      this.change({ plan: null });
      const written = await this.workbook.portable.writeNativeFormulas(plan, columns, policy, watched);
      this.change({ written, plan: await this.workbook.portable.planFormulas(table) });
    });

  /** The statement for a table of that name in the database. */
  readonly statement = (name: string): string => {
    const { columns, policy } = this.get();
    return columns && this.isReady() ? sqlStatement(name, columns, policy, portableTexts) : '';
  };
}
