import type { HouseholdField, ListSection } from '../../household';
import { householdFields } from '../fields';
import type { SheetCells } from '../sheet-cells';
import { lineOf, placeOf, within, type GridCell, type MergeIndex } from './grid';
import { HouseholdBuilder, type SourceText } from './household-builder';
import { foreignLabel, isAlsoValue, isContinued, isFooter } from './labels';
import type { OtherText, ReadingFinding, Unplaced, UnplacedReason } from './result';
import { labelsAmong } from './line-labels';
import type { SectionHeader } from './section-header';
import type { FormLine, FormLines } from './split-forms';

/** The sheet a form stands on. */
export interface FormSheet {
  readonly file: string;
  readonly cells: SheetCells;
  readonly merges: MergeIndex;
}

/** One form as it was read: its household so far, and what goes with it. */
export interface FormReading {
  readonly builder: HouseholdBuilder;
  readonly unplaced: Unplaced[];
  readonly findings: ReadingFinding[];
  readonly sections: Set<ListSection>;
  /** Under this section's header the page ended. */
  readonly isHeadless: boolean;
  readonly titles: readonly GridCell[];
}

/** A label that covers several rows goes on taking what stands beside it. */
interface OpenLabel {
  readonly field: HouseholdField;
  readonly from: number;
  readonly to: number;
  readonly lastRow: number;
}

const sectionCharacters = /^[家庭成员状况情况基本信息帮扶责任人措施]$/;
const unit = /^(?:平方米|平米|㎡|m²|m2|元|万元|岁|周岁|元\/年|元\/人)$/i;

/** Reads one form, line by line; nothing of it is dropped: what no label or header claims is listed. */
export class FormReader {
  private readonly builder: HouseholdBuilder;
  private readonly unplaced: Unplaced[] = [];
  private readonly findings: ReadingFinding[] = [];
  private readonly sections = new Set<ListSection>();
  private readonly titles: GridCell[] = [];
  private active: readonly SectionHeader[] = [];
  private open: OpenLabel[] = [];
  /** A section's name stood alone, and no header row came yet. */
  private isUnderBareName = false;
  private taken = new Set<number>();

  constructor(
    private readonly sheet: FormSheet,
    private readonly form: FormLines,
  ) {
    const [first] = form.lines;
    const begin = form.lines.find(({ headFields }) => headFields.size > 0) ?? first;
    this.builder = new HouseholdBuilder(this.placeOf(begin.cells[0]));
  }

  read(): FormReading {
    this.form.lines.forEach((line, at) => this.readLine(line, at));
    const { builder, unplaced, findings, sections, titles } = this;
    return { builder, unplaced, findings, sections, titles, isHeadless: this.form.isHeadless };
  }

  private placeOf(cell: { readonly row: number; readonly column: number }) {
    return placeOf(this.sheet.file, this.sheet.cells.name, cell);
  }

  private source(cell: GridCell, text = cell.text): SourceText {
    return { text, place: this.placeOf(cell), number: cell.number };
  }

  private leave(cell: GridCell, reason: UnplacedReason): void {
    this.unplaced.push({ place: this.placeOf(cell), text: cell.text, reason });
  }

  private readLine(line: FormLine, at: number): void {
    const cells = line.cells.filter((cell) => !this.taken.has(cell.row * 16_384 + cell.column));
    if (cells.length === 0) return;
    if (line.isTitle) {
      this.titles.push(...cells);
      if (isContinued(cells[0].text) && this.sections.size > 0) this.findings.push({ kind: 'pageJoined', at: this.placeOf(cells[0]), to: this.builder.at });
      return;
    }
    const [first] = cells;
    if (isFooter(first.text)) {
      this.active = [];
      for (const cell of cells) this.leave(cell, 'footer');
    } else if (line.headers.length > 0) this.beginSections(line, cells);
    else if (cells.length === 1 && first.meaning?.section && first.columns > 1) {
      // The name of a section across the top: its header row comes below.
      this.active = [];
      this.open = [];
      this.isUnderBareName = true;
    } else if (this.active.length > 0 && !this.endsSections(first)) this.readSectionLine(cells);
    else {
      this.active = [];
      this.readLabels(cells, at);
    }
  }

  private endsSections({ column, text, meaning, inline }: GridCell): boolean {
    const first = Math.min(...this.active.map(({ from }) => from));
    return column <= first && (inline.length > 0 || (meaning?.household !== undefined && !isAlsoValue(text)));
  }

  private beginSections(line: FormLine, cells: readonly GridCell[]): void {
    this.isUnderBareName = false;
    this.open = [];
    for (const header of line.headers) {
      if (this.active.length > 0 && this.sections.has(header.section) && this.builder.lines[header.section].length > 0) this.findings.push({ kind: 'pageJoined', at: this.placeOf(header.columns[0].header), to: this.builder.at });
      this.sections.add(header.section);
    }
    this.active = line.headers;
    const outside = cells.filter(({ column }) => !line.headers.some(({ from, to }) => column >= from && column < to));
    for (const cell of outside) if (!this.isSectionName(cell)) this.leave(cell, 'noLabel');
  }

  private isSectionName = ({ meaning, text }: GridCell): boolean => meaning?.section !== undefined || sectionCharacters.test(text.trim());

  /** A line under one header, or under several that stand side by side. */
  private readSectionLine(cells: readonly GridCell[]): void {
    for (const cell of cells) {
      if (this.active.some(({ from, to }) => cell.column >= from && cell.column < to)) continue;
      if (cell.column < this.active[0].from && this.isSectionName(cell)) continue;
      this.leave(cell, 'noLabel');
    }
    for (const header of this.active) {
      const own = cells.filter(({ column }) => column >= header.from && column < header.to);
      if (own.length > 0) this.readEntry(header, own);
    }
  }

  private readEntry(header: SectionHeader, own: readonly GridCell[]): void {
    const [first] = own;
    if (own.length === 1 && first.columns > 1 && first.columns * 2 > header.to - header.from) return this.leave(first, 'note');
    const texts = new Map<string, SourceText>();
    const others: OtherText[] = [];
    for (const { field, header: label, from, to } of header.columns) {
      const here = own.filter(({ column }) => column >= from && column < to);
      const cell = here[0] ?? this.mergedAbove(first.row, from, to);
      if (!cell) continue;
      if (field !== null) texts.set(field, this.source(cell));
      else others.push({ header: label.text, text: cell.text, place: this.placeOf(cell) });
      for (const second of here.slice(1)) this.leave(second, 'second');
    }
    this.builder.addLine(header.section, this.placeOf(first), texts, others);
  }

  /** The text of an area merged over several lines holds for each of them. */
  private mergedAbove(row: number, from: number, to: number): GridCell | undefined {
    for (let column = from; column < to; column++) {
      const area = this.sheet.merges.at(row, column);
      if (!area || area.row === row || area.column < from) continue;
      const above = within(lineOf(this.sheet.cells, this.sheet.merges, area.row), area.column, area.column + 1).cells[0];
      if (above) return above;
    }
    return undefined;
  }

  private readLabels(cells: readonly GridCell[], at: number): void {
    const { labels, isRow } = labelsAmong(cells);
    const isLabel = (cell: GridCell): boolean => labels.has(cell);
    for (let index = 0; index < cells.length; ) {
      const cell = cells[index];
      const field = cell.inline.length > 0 ? undefined : isLabel(cell) ? cell.meaning?.household : undefined;
      if (cell.inline.length > 0) {
        for (const { meaning, text, label } of cell.inline) if (meaning.household) this.setField(meaning.household, meaning.year, [this.source(cell, text)], label, cell);
        index += 1;
      } else if (field) {
        let next = index + 1;
        while (next < cells.length && !isLabel(cells[next]) && cells[next].inline.length === 0) next += 1;
        const bound = cells[next]?.column ?? (isRow ? cell.column + cell.columns : this.form.to);
        this.readLabelled(cell, field, cells.slice(index + 1, next), bound, at);
        index = next;
      } else {
        index += this.readUnlabelled(cells, index);
      }
    }
  }

  /** A cell before any label: what an open label beside it takes, a label we do not know, or nothing. Returns how many cells it used. */
  private readUnlabelled(cells: readonly GridCell[], index: number): number {
    const cell = cells[index];
    const open = this.open.find(({ from, to, lastRow }) => cell.column >= from && cell.column < to && cell.row <= lastRow);
    const foreign = foreignLabel(cell.text);
    if (open) {
      this.builder.household[open.field] += (this.builder.household[open.field] === '' ? '' : '\n') + cell.text;
      return 1;
    }
    if (foreign && foreign.text !== '') this.builder.others.push({ ...foreign, place: this.placeOf(cell) });
    else if (foreign) {
      const value = cells[index + 1];
      if (value && value.inline.length === 0 && !value.meaning?.household) {
        this.builder.others.push({ header: foreign.header, text: value.text, place: this.placeOf(value) });
        return 2;
      }
      this.builder.others.push({ ...foreign, place: this.placeOf(cell) });
    } else if (isFooter(cell.text)) this.leave(cell, 'footer');
    else if (!this.isSectionName(cell)) this.leave(cell, this.isUnderBareName ? 'noHeader' : 'noLabel');
    return 1;
  }

  private readLabelled(label: GridCell, field: HouseholdField, right: readonly GridCell[], bound: number, at: number): void {
    const begin = label.column + label.columns;
    const year = label.meaning?.year;
    if (right.length === 0) {
      const below = begin >= bound ? this.below(label, at) : undefined;
      if (below) this.taken.add(below.row * 16_384 + below.column);
      this.setField(field, year, [below ? this.source(below) : { text: '', place: this.placeOf({ row: label.row, column: Math.min(begin, Math.max(bound - 1, label.column)) }) }], label.text, label);
      return this.keepOpen(field, label, bound);
    }
    const kind = householdFields[field].kind;
    const [first, ...rest] = right;
    // Texts that stand away from the label, two by two, are labels we do not know, with theirs.
    const isAway = first.column > begin && right.length % 2 === 0 && kind !== 'place';
    const joined = isAway ? 0 : kind === 'place' ? right.length : rest.length > 0 && unit.test(rest[0].text.trim()) ? 2 : 1;
    const sources = joined === 0 ? [{ text: '', place: this.placeOf({ row: label.row, column: begin }) }] : right.slice(0, joined).map((cell) => this.source(cell));
    this.setField(field, year, sources, label.text, label);
    if (joined > 0) this.keepOpen(field, label, bound);
    for (let index = joined; index < right.length; ) index += this.readUnlabelled(right, index);
  }

  private keepOpen(field: HouseholdField, label: GridCell, bound: number): void {
    if (label.rows > 1) this.open.push({ field, from: label.column + label.columns, to: bound, lastRow: label.row + label.rows - 1 });
  }

  /** The text under a label that has no room beside it. */
  private below(label: GridCell, at: number): GridCell | undefined {
    const next = this.form.lines[at + 1];
    if (!next || next.row > label.row + label.rows || next.headers.length > 0 || next.headFields.size > 0 || next.isTitle) return undefined;
    const found = next.cells.find(({ column }) => column >= label.column && column < label.column + label.columns);
    return found && !found.meaning?.household && !found.meaning?.section && found.inline.length === 0 && !isFooter(found.text) ? found : undefined;
  }

  private setField(field: HouseholdField, year: string | undefined, sources: readonly SourceText[], label: string, cell: GridCell): void {
    const text = sources.map((one) => one.text).join('');
    const before = this.builder.household[field];
    if (this.builder.has(field) && isContinued(label)) {
      // 备注（续）: a text longer than a page goes on where it was cut.
      this.builder.household[field] += text;
      return;
    }
    if (this.builder.has(field) && !(before === '' && text.trim() !== '')) {
      if (text.trim() === '' || text === before) return;
      this.findings.push({ kind: 'labelTwice', at: this.placeOf(cell), label });
      for (const { place, text: each } of sources) this.unplaced.push({ place, text: each, reason: 'second' });
      return;
    }
    this.builder.setField(field, { ...sources[0], text });
    if (sources.length > 1 && field === 'location') this.builder.locationParts = sources.map((one) => ({ header: label, text: one.text, place: one.place }));
    if (year !== undefined) {
      this.builder.household.incomeYear = year;
      this.builder.places.incomeYear = this.placeOf(cell);
    }
  }
}
