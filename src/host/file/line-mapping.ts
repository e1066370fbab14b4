import { BooleanNumber, type IColumnData, type IObjectArrayPrimitiveType, type IRowData } from '@univerjs/core';
import type { ColumnRun, LineAttributes } from '../../xlsx/model';
import { charactersOfPixels, pixelsOfCharacters, pixelsOfPoints, pointsOfPixels } from './sizes';

/** Columns of a run the grid is told of one by one; a run may go on to the sheet's last. */
const MOST_COLUMNS = 256;

/** What rows and columns carry through the grid: how the file wrote them, and which run a column belongs to. */
interface LineCustom {
  file?: LineAttributes;
  run?: number;
  /** On the last column the grid is told of, where the file's run ends. */
  runEnd?: number;
}

type Line = Partial<IRowData & IColumnData>;
/** Names the grid's style for a format; formatOf is its way back. */
export interface LineStyles {
  styleOf(format: number): string | undefined;
  formatOf(style: unknown): number;
}

const isHidden = (attributes: LineAttributes) => attributes.hidden === '1' || attributes.hidden === 'true';
const customOf = (line: Line | undefined): LineCustom => (line?.custom ?? {}) as LineCustom;

export const toRowData = (rows: Record<number, LineAttributes>, styles: LineStyles): IObjectArrayPrimitiveType<Partial<IRowData>> => {
  const data: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const [row, file] of Object.entries(rows)) {
    const line: Partial<IRowData> = { custom: { file } };
    if (file.ht !== undefined) {
      const pixels = pixelsOfPoints(Number(file.ht));
      // A height nobody set grows with its text.
      if (file.customHeight === '1' || file.customHeight === 'true') Object.assign(line, { h: pixels, ia: BooleanNumber.FALSE });
      else Object.assign(line, { h: pixels, ah: pixels });
    }
    if (isHidden(file)) line.hd = BooleanNumber.TRUE;
    if (file.s !== undefined) line.s = styles.styleOf(Number(file.s));
    data[Number(row)] = line;
  }
  return data;
};

const setHidden = (attributes: LineAttributes, hidden: boolean) => {
  if (isHidden(attributes) === hidden) return;
  if (hidden) attributes.hidden = '1';
  else delete attributes.hidden;
};

export const fromRowData = (data: IObjectArrayPrimitiveType<Partial<IRowData>>, styles: LineStyles): Record<number, LineAttributes> => {
  const rows: Record<number, LineAttributes> = {};
  for (const [row, line] of Object.entries(data)) {
    if (!line) continue;
    const attributes: LineAttributes = { ...customOf(line).file };
    const isAutomatic = line.ia === BooleanNumber.TRUE || (line.ia === undefined && line.ah !== undefined);
    const pixels = isAutomatic ? (line.ah ?? line.h) : line.h;
    const before = attributes.ht === undefined ? undefined : pixelsOfPoints(Number(attributes.ht));
    if (pixels !== undefined && pixels !== before) {
      attributes.ht = String(pointsOfPixels(pixels));
      if (isAutomatic) delete attributes.customHeight;
      else attributes.customHeight = '1';
    }
    setHidden(attributes, line.hd === BooleanNumber.TRUE);
    if (line.s != null) Object.assign(attributes, { s: String(styles.formatOf(line.s)), customFormat: '1' });
    else {
      delete attributes.s;
      delete attributes.customFormat;
    }
    if (Object.keys(attributes).length > 0) rows[Number(row)] = attributes;
  }
  return rows;
};

export const toColumnData = (runs: readonly ColumnRun[], styles: LineStyles): IObjectArrayPrimitiveType<Partial<IColumnData>> => {
  const data: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  runs.forEach(({ first, last, attributes: file }, run) => {
    const lastTold = Math.min(last, Math.max(first, MOST_COLUMNS - 1));
    for (let column = first; column <= lastTold; column++) {
      const line: Partial<IColumnData> = { custom: { file, run, ...(column === lastTold && last > lastTold ? { runEnd: last } : {}) } };
      if (file.width !== undefined) line.w = pixelsOfCharacters(Number(file.width));
      if (isHidden(file)) line.hd = BooleanNumber.TRUE;
      if (file.style !== undefined) line.s = styles.styleOf(Number(file.style));
      data[column] = line;
    }
  });
  return data;
};

export const fromColumnData = (data: IObjectArrayPrimitiveType<Partial<IColumnData>>, styles: LineStyles): ColumnRun[] => {
  const runs: (ColumnRun & { run?: number })[] = [];
  for (const column of Object.keys(data).map(Number).sort((one, other) => one - other)) {
    const line = data[column];
    if (!line) continue;
    const { file, run, runEnd } = customOf(line);
    const attributes: LineAttributes = { ...file };
    const before = attributes.width === undefined ? undefined : pixelsOfCharacters(Number(attributes.width));
    if (line.w !== undefined && line.w !== before) Object.assign(attributes, { width: String(charactersOfPixels(line.w)), customWidth: '1' });
    setHidden(attributes, line.hd === BooleanNumber.TRUE);
    if (line.s != null) attributes.style = String(styles.formatOf(line.s));
    else delete attributes.style;
    if (Object.keys(attributes).length === 0) continue;
    const previous = runs.at(-1);
    const last = runEnd === undefined ? column : Math.max(column, runEnd);
    if (previous && previous.last === column - 1 && previous.run === run && JSON.stringify(previous.attributes) === JSON.stringify(attributes)) previous.last = last;
    else if (!previous || previous.last < column) runs.push({ first: column, last, attributes, run });
  }
  return runs.map(({ first, last, attributes }) => ({ first, last, attributes }));
};
