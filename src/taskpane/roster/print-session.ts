import type { Household } from '../../domain/household';
import { readPlace } from '../../domain/readings/places';
import { usualSpread } from '../../domain/roster/printing/gather-pages';
import { maskFor, orderSheets, type PrintOrder } from '../../workbook/roster/export-pages';
import type { EarlierSheet } from '../../workbook/roster/print-sheets';
import type { RosterWorkbook } from '../../workbook/roster-workbook';
import { WorkSession } from '../work-session';
import { initialPrintState, isYear, type PrintState, type Village } from './print-state';

const same = (one: readonly EarlierSheet[], other: readonly EarlierSheet[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The view 打印: which households, what they become, and the work itself. React only draws its state. */
export class PrintSession extends WorkSession<PrintState, null> {
  constructor(
    private readonly workbook: Pick<RosterWorkbook, 'roster' | 'printer' | 'selectCells'>,
    private readonly key: string | null,
    year: string,
  ) {
    super(initialPrintState(key !== null, year));
  }

  /** Reads which villages there are. */
  readonly start = (): Promise<boolean> =>
    this.work('reading', null, async (signal) => {
      const index = await this.workbook.roster.openIndex({ signal, onProgress: this.createProgress() });
      const villages = new Map<string, string[]>();
      for (let at = 0; at < index.count; at++) {
        const { key, location } = index.at(at);
        const { county, township, village, rest } = readPlace(location);
        const name = [county, township, village === '' ? rest : village].filter((part) => part !== '').join(' ');
        const known = villages.get(name);
        if (known) known.push(key);
        else villages.set(name, [key]);
      }
      this.set({ households: index.count, villages: [...villages].map(([name, keys]): Village => ({ name, keys })) });
    });

  /** Changes what is to be printed; what was found of earlier sheets is looked for anew. */
  readonly choose = (change: Partial<Pick<PrintState, 'selection' | 'year' | 'product' | 'masked' | 'spread'>>): void =>
    this.set({ ...change, earlier: null, printed: null, failed: null, nothing: false });

  readonly chooseVillage = (name: string, chosen: boolean): void => {
    const names = new Set(this.get().chosen);
    if (chosen) names.add(name);
    else names.delete(name);
    this.set({ chosen: names, earlier: null, printed: null, nothing: false });
  };

  readonly chooseReplacing = (replace: boolean): void => this.set({ replace });

  /** How many households are chosen now. */
  readonly count = (): number => {
    const { selection, villages, chosen, households } = this.get();
    if (selection === 'all') return households;
    return selection === 'this' ? 1 : villages.reduce((sum, { name, keys }) => sum + (chosen.has(name) ? keys.length : 0), 0);
  };

  /** Prints as chosen. Where sheets of an earlier printing stand that the user has not been shown, they are shown first, and nothing is written. */
  readonly print = async (): Promise<void> => {
    const { year, product } = this.get();
    if (!isYear(year)) return;
    if (this.count() === 0) return this.set({ nothing: true });
    this.set({ printed: null, nothing: false });
    await (product === 'sheets' ? this.printSheets() : this.printFiles());
  };

  /** Shows the first of the sheets that were written. */
  readonly showSheet = (): Promise<boolean> =>
    this.work('reading', null, async () => {
      const { printed } = this.get();
      if (printed?.kind === 'written') await this.workbook.selectCells(printed.sheetId, { row: 0, column: 0, rows: 1, columns: 1 });
    });

  private printFiles(): Promise<boolean> {
    return this.work('reading', null, async (signal) => {
      const { households, everyone } = await this.read(signal);
      if (households.length === 0) return this.set({ nothing: true });
      this.set({ busy: 'making', progress: null });
      const files = await this.workbook.printer.exportPages(households, this.order(households.length), { signal, onProgress: this.createProgress() }, { everyone });
      let kind: 'opened' | 'saved' = 'saved';
      for (const file of files) kind = await this.workbook.printer.openOrSaveFile(file);
      this.set({ printed: { kind, names: files.map(({ name }) => name) } });
    });
  }

  private printSheets(): Promise<boolean> {
    return this.work('reading', null, async (signal) => {
      const { printer } = this.workbook;
      const seen = this.get().earlier ?? [];
      const { earlier, taken } = await printer.planSheets();
      if (!same(earlier, seen)) return this.set({ earlier });
      const { households, everyone } = await this.read(signal);
      if (households.length === 0) return this.set({ nothing: true });
      const order = this.order(households.length);
      const gone = this.get().replace ? earlier : [];
      const names = taken.filter((name) => !gone.some((sheet) => sheet.name === name));
      const sheets = orderSheets(households, order, maskFor(order, everyone), names);
      this.set({ busy: 'writing', progress: null, cutOff: true, earlier: null });
      const written = await printer.writeSheets(sheets, gone.map(({ id }) => id), { signal, onProgress: this.createProgress() });
      this.set({ cutOff: false, printed: { kind: 'written', ...written } });
    });
  }

  private order(households: number): PrintOrder {
    const { year, product, masked, spread = usualSpread(households) } = this.get();
    return { year: year.trim(), form: product === 'bound' ? 'bound' : 'pages', masked, spread };
  }

  /** The households to print. For the public all are read: a text may name any of their people. */
  private async read(signal: AbortSignal): Promise<{ readonly households: readonly Household[]; readonly everyone: readonly Household[] }> {
    const { selection, villages, chosen, masked } = this.get();
    const keys = selection === 'all' ? null : selection === 'this' ? [this.key ?? ''] : villages.flatMap((village) => (chosen.has(village.name) ? village.keys : []));
    const everyone = await this.workbook.roster.readHouseholds(masked ? null : keys, { signal, onProgress: this.createProgress() });
    const wanted = keys && new Set(keys);
    return { households: wanted ? everyone.filter(({ key }) => wanted.has(key)) : everyone, everyone };
  }
}
