import { blankAssistance, blankHousehold, blankMember, blankOfficer, type FieldPath, type HouseholdField, type ListSection } from '../../household';
import type { CellPlace } from '../sheet-cells';
import type { OtherText, ReadHousehold } from './result';

/** A text and the cell it stood in. */
export interface SourceText {
  readonly text: string;
  readonly place: CellPlace;
  /** The value of a cell that is stored as a number. */
  readonly number?: number;
}

/** A double holds 15 digits for certain. */
const DIGITS_KEPT = 15;

/** Whether a cell's number has more digits than its storage keeps. */
export const hasLostDigits = ({ text, number }: { readonly text: string; readonly number?: number }): boolean => number !== undefined && Number.isInteger(number) && text.replace(/\D/g, '').length > DIGITS_KEPT;

const blankLines = { members: blankMember, officers: blankOfficer, assistance: blankAssistance } as const;

/** Gathers one household from its cells, and keeps where each text came from. */
export class HouseholdBuilder {
  readonly household = blankHousehold('');
  readonly places: Partial<Record<FieldPath, CellPlace>> = {};
  readonly lines: Record<ListSection, CellPlace[]> = { members: [], officers: [], assistance: [] };
  readonly others: OtherText[] = [];
  readonly memberOthers: OtherText[][] = [];
  readonly numberIds: FieldPath[] = [];
  locationParts: readonly OtherText[] = [];
  number = '';

  constructor(public at: CellPlace) {}

  has(field: HouseholdField): boolean {
    return this.places[field] !== undefined;
  }

  /** Puts a text in a field of the household; an empty one as well has a place. */
  setField(field: HouseholdField, { text, place, number }: SourceText): void {
    this.household[field] = text.trim() === '' ? '' : text;
    this.places[field] = place;
    if (hasLostDigits({ text, number })) this.numberIds.push(field);
  }

  /** Adds a line to a section; texts by the names of the section's fields. */
  addLine(section: ListSection, at: CellPlace, texts: ReadonlyMap<string, SourceText>, others: readonly OtherText[] = []): void {
    const index = this.lines[section].length;
    this.lines[section].push(at);
    const line: Record<string, string> = { ...blankLines[section] };
    for (const [field, { text, place, number }] of texts) {
      line[field] = text.trim() === '' ? '' : text;
      // The names come from the section's own list of fields.
      const path = `${section}.${index}.${field}` as FieldPath;
      this.places[path] = place;
      if (hasLostDigits({ text, number })) this.numberIds.push(path);
    }
    // A line made from the blank one of its section has that section's fields.
    (this.household[section] as Record<string, string>[]).push(line);
    if (section === 'members') this.memberOthers.push([...others]);
    else this.others.push(...others);
  }

  /** Adds the lines and other texts of a page that goes on. */
  append({ household, places, lines, others, memberOthers, numberIds }: HouseholdBuilder): void {
    // The names of sections are the keys of a household's lists.
    for (const section of Object.keys(lines) as ListSection[]) {
      const offset = this.lines[section].length;
      const moved = (path: FieldPath): FieldPath => path.replace(/\.(\d+)\./, (_, index: string) => `.${Number(index) + offset}.`) as FieldPath;
      const isOwn = (path: string): boolean => path.startsWith(`${section}.`);
      for (const [path, place] of Object.entries(places)) if (isOwn(path)) this.places[moved(path as FieldPath)] = place;
      this.numberIds.push(...numberIds.filter(isOwn).map(moved));
      this.lines[section].push(...lines[section]);
      (this.household[section] as unknown[]).push(...household[section]);
    }
    this.memberOthers.push(...memberOthers);
    this.others.push(...others);
  }

  build(): ReadHousehold {
    const { household, places, lines, at, locationParts, number, others, memberOthers, numberIds } = this;
    return { household, places, lines, at, locationParts, number, others, memberOthers, numberIds };
  }
}
