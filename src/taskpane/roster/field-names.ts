import type { FieldPath, ListSection } from '../../domain/household';
import { householdFields, listFields, type RosterField } from '../../domain/roster/fields';
import { type Line } from '../../domain/roster/edit-household';
import { cellOf } from '../../domain/roster/household-changes';
import type { RosterWords } from '../../labels/roster-words';

/** The parts of a path: a household's own field, or a section, a line and its field. */
export function partsOf(path: FieldPath): { readonly section: ListSection | null; readonly at: number; readonly field: string } {
  const [first, at, field] = path.split('.');
  // A path of the type FieldPath that has a second part begins with a section.
  return at === undefined ? { section: null, at: -1, field: first } : { section: first as ListSection, at: Number(at), field };
}

/** The field a path names, as Attachment 1 knows it. */
export function fieldOf(path: FieldPath): RosterField {
  const { section, field } = partsOf(path);
  const fields: Readonly<Record<string, RosterField>> = section === null ? householdFields : listFields[section];
  return fields[field];
}

const summaryFields: Record<ListSection, readonly string[]> = {
  members: ['name', 'relationship', 'age', 'education', 'labour', 'health'],
  officers: ['name', 'organisation', 'phone'],
  assistance: ['date', 'project', 'scale', 'funds'],
};

/** A line folded to one: 张小李 · 之子 · 15 · 在校生 · 健康. What is blank is left out; a blank line is called by its place. */
export function lineSummary(section: ListSection, line: Line, at: number, words: RosterWords): string {
  const filled = summaryFields[section].map((field) => cellOf(line, field).trim()).filter((text) => text !== '');
  return filled.length === 0 ? words.line[section].name(at + 1) : filled.join(' · ');
}

/** What a line is called in a message: its name or project, else its place. */
export function lineName(section: ListSection, line: Line, at: number, words: RosterWords): string {
  const name = cellOf(line, section === 'assistance' ? 'project' : 'name').trim();
  return name === '' ? words.line[section].name(at + 1) : name;
}

export const fieldId = (path: FieldPath): string => `field-${path.replaceAll('.', '-')}`;
