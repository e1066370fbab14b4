import type { FieldPath, ListSection } from '../../domain/household';
import type { Line } from '../../domain/roster/edit-household';
import { cellOf } from '../../domain/roster/household-changes';
import { partsOf } from '../../labels/roster/roster-field-words';
import type { RosterWords } from '../../labels/roster/roster-words';

/** The parts of a path: a household's own field (`at` is then -1), or a section, the place of a line, its field. */
export function placeOf(path: FieldPath): { readonly section: ListSection | null; readonly at: number } {
  const { section, line } = partsOf(path);
  return { section, at: line - 1 };
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
