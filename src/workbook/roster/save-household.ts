import { blankHousehold, type Household } from '../../domain/household';
import { inExcel } from '../excel-session';
import { WorkbookError } from '../workbook-error';
import { keyFor, newHouseholdKey } from './household-keys';
import { readHouseholdRows, type HouseholdRows } from './household-rows';
import { endOwnWrites } from './own-writes';
import { asWritten, isEmptyPlan, planDelete, planSave, type SavePlan } from './plan-save';
import { noOwnCells, putBackOwnCells, readOwnCells } from './own-cells';
import type { Collision, Deleted, Saved } from './roster-book';
import { sections, type Section } from './roster-columns';
import { openRoster, type WholeRoster } from './roster-tables';
import { isSomeoneElses } from './someone-else';
import { toHousehold, withoutBlankLines } from './to-household';
import { loadSurroundings, writeChanges, writeDeletion, type Surroundings } from './write-changes';

interface Standing {
  readonly roster: WholeRoster;
  readonly rows: HouseholdRows;
  readonly current: Household | null;
}

async function readStanding(context: Excel.RequestContext, key: string, beside?: (roster: WholeRoster) => void): Promise<Standing> {
  const roster = await openRoster(context);
  const rows = await readHouseholdRows(context, roster, key, beside && (() => beside(roster)));
  const current = toHousehold(key, rows, roster);
  return { roster, rows, current: current && withoutBlankLines(current) };
}

/** A sheet that is protected takes nothing: then nothing is written to the other sheets either. */
function refuseProtected(plan: SavePlan): void {
  const touched = sections.filter((section) => plan[section].cells.length + plan[section].added.length + plan[section].removed.length > 0);
  if (touched.some((section) => plan[section].table.isProtected)) throw new WorkbookError({ kind: 'protected' });
}

async function send(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } finally {
    endOwnWrites();
  }
}

/** Writes a household where what stands is `before`, or what a save of ours that was cut off has left of it. Everything in one request, which is one step of undoing. */
async function save(context: Excel.RequestContext, before: Household | null, now: Household): Promise<Saved | Collision> {
  const key = before?.key || keyFor(now);
  const wanted = withoutBlankLines(now);
  let surroundings: Partial<Record<Section, Surroundings>> = {};
  const { roster, rows, current } = await readStanding(context, key, (found) => {
    const counts: Record<Section, number> = { household: 1, members: wanted.members.length, officers: wanted.officers.length, assistance: wanted.assistance.length };
    surroundings = Object.fromEntries(sections.map((section) => [section, loadSurroundings(context, found[section], counts[section])]));
  });
  if (before && !current) return { kind: 'collision', current: null };
  if (current && isSomeoneElses(current, withoutBlankLines(before ?? blankHousehold('')), asWritten(roster, key, wanted))) return { kind: 'collision', current };
  const plan = planSave(roster, rows, key, wanted);
  if (!isEmptyPlan(plan)) {
    refuseProtected(plan);
    // All four were loaded above.
    writeChanges(context, plan, surroundings as Record<Section, Surroundings>, key);
    await send(context);
  }
  return { kind: 'saved', household: asWritten(roster, key, wanted) };
}

/** See RosterBook. */
export const saveHousehold = (before: Household | null, now: Household): Promise<Saved | Collision> => inExcel((context) => save(context, before, now));

/** Takes a household out of the four tables, its own row first. Nothing under its key any more is a deletion done before. */
export const deleteHousehold = (before: Household): Promise<Deleted | Collision> =>
  inExcel(async (context) => {
    const { roster, rows, current } = await readStanding(context, before.key);
    const kept = withoutBlankLines(before);
    if (current && isSomeoneElses(current, kept, kept)) return { kind: 'collision', current };
    const plan = planDelete(roster, rows);
    if (isEmptyPlan(plan)) return { kind: 'deleted', household: before, own: noOwnCells };
    refuseProtected(plan);
    const own = await readOwnCells(context, roster, rows);
    writeDeletion(context, plan);
    await send(context);
    return { kind: 'deleted', household: before, own };
  });

/** The household first, then the office's own cells: cut off between the two and called again, it finds the household as it wrote it. */
export const restoreHousehold = ({ household, own }: Deleted): Promise<Saved> =>
  inExcel(async (context) => {
    const first = await save(context, null, household);
    const saved = first.kind === 'saved' ? first : await save(context, null, { ...household, key: newHouseholdKey() });
    if (saved.kind === 'collision') throw new WorkbookError({ kind: 'tableChanged' });
    if (sections.some((section) => own[section].some((cells) => cells.length > 0))) {
      const { roster, rows } = await readStanding(context, saved.household.key);
      if (await putBackOwnCells(context, roster, rows, own)) await send(context);
    }
    return saved;
  });
