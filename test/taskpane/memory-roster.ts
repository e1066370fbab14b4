import { isBlankLine, type Household } from '../../src/domain/household';
import { createHouseholdIndex, entryOf } from '../../src/workbook/roster/household-index';
import { keyFor } from '../../src/workbook/roster/household-keys';
import { noOwnCells } from '../../src/workbook/roster/own-cells';
import type { Collision, RosterBook, RosterState, Saved } from '../../src/workbook/roster/roster-book';
import { refuseCancelled, WorkbookError, type WorkbookFault } from '../../src/workbook/workbook-error';

/** A roster of plain objects behind the interface of src/workbook/roster, for components: it can be told to fail and says what was asked of it. */
export interface MemoryRoster extends RosterBook {
  /** As the workbook holds them; a test changes one here as someone else would in the sheet. */
  readonly households: Household[];
  /** What findRoster answers beside the households; a roster that is 'none' is made by makeRoster. */
  state: RosterState;
  /** Households shown on their sheet, the last one last. */
  readonly shown: { readonly key: string; readonly path?: string }[];
  /** The next call of this verb fails so. */
  failNext(verb: keyof RosterBook, fault: WorkbookFault): void;
  /** As if the user went to a row of this household (null: to another place), or changed a cell. */
  goTo(key: string | null): void;
  change(): void;
}

const kept = (household: Household): Household => ({
  ...household,
  members: household.members.filter((line) => !isBlankLine(line)),
  officers: household.officers.filter((line) => !isBlankLine(line)),
  assistance: household.assistance.filter((line) => !isBlankLine(line)),
});
const same = (one: Household, other: Household): boolean => JSON.stringify(kept(one)) === JSON.stringify(kept(other));

export function memoryRoster(given: readonly Household[] = [], kind: RosterState['kind'] = 'ready'): MemoryRoster {
  const failures = new Map<keyof RosterBook, WorkbookFault>();
  const listeners = new Set<Parameters<RosterBook['watchRoster']>[0]>();
  let selected: string | null = null;
  const trip = (verb: keyof RosterBook): void => {
    const fault = failures.get(verb);
    failures.delete(verb);
    if (fault) throw new WorkbookError(fault);
  };
  const positionOf = (key: string): number => roster.households.findIndex((household) => household.key === key);
  const put = (household: Household): Saved => {
    const saved = { ...kept(household), key: keyFor(household) };
    const at = positionOf(saved.key);
    if (at < 0) roster.households.push(saved);
    else roster.households[at] = saved;
    return { kind: 'saved', household: saved };
  };
  const collision = (before: Household, now: Household | null): Collision | null => {
    const current = roster.households[positionOf(before.key)] ?? null;
    return current && (same(current, before) || (now && same(current, now))) ? null : { kind: 'collision', current };
  };

  const roster: MemoryRoster = {
    households: given.map((household) => ({ ...household, key: keyFor(household) })),
    state: { kind, households: 0, candidates: [], rowsChecked: true, faults: [] },
    shown: [],
    failNext: (verb, fault) => void failures.set(verb, fault),
    goTo: (key) => {
      selected = key;
      listeners.forEach(({ onSelect }) => onSelect(key));
    },
    change: () => listeners.forEach(({ onChange }) => onChange()),

    findRoster: async () => {
      trip('findRoster');
      return { ...roster.state, households: roster.households.length };
    },
    checkRoster: async () => {
      trip('checkRoster');
      return roster.state.faults;
    },
    makeRoster: async () => {
      trip('makeRoster');
      const made = roster.state.kind === 'none' ? ['贫困户', '家庭成员', '帮扶责任人', '帮扶措施'] : [];
      roster.state = { ...roster.state, kind: 'ready' };
      return { made, adopted: [], faults: roster.state.faults };
    },
    openIndex: async ({ signal, onProgress } = {}) => {
      trip('openIndex');
      refuseCancelled(signal);
      const { households } = roster;
      onProgress?.(households.length, households.length);
      return createHouseholdIndex(households.map(entryOf));
    },
    readHousehold: async (key) => {
      trip('readHousehold');
      const at = positionOf(key);
      if (at < 0) throw new WorkbookError({ kind: 'gone' });
      return { household: roster.households[at], sheet: '贫困户', address: `A${at + 2}`, faults: [] };
    },
    readHouseholds: async (keys, { signal, onProgress } = {}) => {
      trip('readHouseholds');
      refuseCancelled(signal);
      const wanted = keys && new Set(keys);
      const found = roster.households.filter(({ key }) => !wanted || wanted.has(key));
      onProgress?.(found.length, found.length);
      return found;
    },
    keyAtSelection: async () => {
      trip('keyAtSelection');
      return selected;
    },
    saveHousehold: async (before, now) => {
      trip('saveHousehold');
      return (before && collision(before, now)) ?? put({ ...now, key: before?.key ?? keyFor(now) });
    },
    deleteHousehold: async (before) => {
      trip('deleteHousehold');
      const clash = collision(before, null);
      if (clash) return clash;
      const [household] = roster.households.splice(positionOf(before.key), 1);
      return { kind: 'deleted', household, own: noOwnCells };
    },
    restoreHousehold: async ({ household }) => {
      trip('restoreHousehold');
      return put(household);
    },
    addHouseholds: async (households, { signal, onProgress } = {}) => {
      trip('addHouseholds');
      refuseCancelled(signal);
      const keys = households.map((household) => put(household).household.key);
      onProgress?.(keys.length, keys.length);
      return keys;
    },
    showHousehold: async (key, path) => {
      trip('showHousehold');
      roster.shown.push({ key, ...(path === undefined ? {} : { path }) });
    },
    watchRoster: async (listener) => {
      trip('watchRoster');
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
  };
  return roster;
}
