import { listSections, type ListSection } from '../../household';
import type { GridCell, GridLine } from './grid';

/** A column under a section's header; what Attachment 1 does not have keeps its header and no field. */
export interface SectionColumn {
  readonly field: string | null;
  readonly header: GridCell;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** The header row of a section: which columns its lines are read by. */
export interface SectionHeader {
  readonly section: ListSection;
  readonly row: number;
  readonly columns: readonly SectionColumn[];
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

/** Fields that more than one section, or the head block, has as well: they alone make no header. */
const shared = new Set(['name', 'phone']);

const FEWEST_FIELDS = 2;

/**
 * Finds the header rows that stand in a line: runs of labels that one section has, each at most once.
 * Two of them make a header where one is the section's own; texts in between head columns that Attachment 1 does not have.
 */
export function sectionHeadersIn(line: GridLine, end: number): readonly SectionHeader[] {
  const headers: SectionHeader[] = [];
  let run: Run = { cells: [], sections: listSections };
  const close = (next: number): void => {
    const header = headerOf(run, line.row, next);
    if (header) headers.push(header);
    run = { cells: [], sections: listSections };
  };
  for (const cell of line.cells) {
    const labelled = listSections.filter((section) => cell.meaning?.columns[section] !== undefined);
    if (labelled.length === 0) {
      if (run.cells.length > 0) run = { ...run, cells: [...run.cells, cell] };
      continue;
    }
    const used = run.sections.filter((section) => labelled.includes(section) && !run.cells.some(({ meaning }) => meaning?.columns[section] === cell.meaning?.columns[section]));
    if (used.length > 0) run = { cells: [...run.cells, cell], sections: used };
    else {
      close(cell.column);
      run = { cells: [cell], sections: labelled };
    }
  }
  close(end);
  return headers;
}

interface Run {
  readonly cells: readonly GridCell[];
  readonly sections: readonly ListSection[];
}

function headerOf({ cells, sections }: Run, row: number, end: number): SectionHeader | null {
  const fieldsOf = (section: ListSection): readonly string[] => cells.flatMap(({ meaning }) => meaning?.columns[section] ?? []);
  const ranked = sections.map((section) => ({ section, own: fieldsOf(section).filter((field) => !shared.has(field)).length, all: fieldsOf(section).length })).sort((a, b) => b.own - a.own);
  const [best] = ranked;
  if (!best || best.own === 0 || best.all < FEWEST_FIELDS) return null;
  // Labels of the head block have their text beside them; in a header most texts are labels.
  if (best.all * 3 < cells.length * 2 || cells.some(({ inline }) => inline.length > 0)) return null;
  const columns = cells.map((header, at) => ({ field: header.meaning?.columns[best.section] ?? null, header, from: header.column, to: cells[at + 1]?.column ?? Math.max(header.column + header.columns, Math.min(end, header.column + MOST_TAIL)) }));
  return { section: best.section, row, columns, from: columns[0].from, to: columns[columns.length - 1].to };
}

/** The last column reaches this far at most, where nothing bounds it: values beside a narrow last header. */
const MOST_TAIL = 3;
