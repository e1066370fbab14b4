import { type CellArea, areaName, parseArea } from './address';
import { decodeCellText } from './cell-text';
import type { FileRows, FileSheet, FileTable } from './model';
import type { WorkbookPackage } from './package';
import { section } from './worksheet-sections';
import { type XmlElement, childElement, childElements, element, prefixOf } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const nameOf = (column: XmlElement) => decodeCellText(column.attributes.name ?? '');

/** A column's name as the table's part writes it: a line break as its code. */
const writtenName = (name: string) => name.replace(/\r?\n/g, '_x000a_');

export const readTable = (root: XmlElement, part: string): FileTable | null => {
  const { attributes } = root;
  const area = parseArea(attributes.ref ?? '');
  if (!area) return null;
  return {
    part,
    name: attributes.displayName ?? attributes.name ?? '',
    area,
    columns: childElements(childElement(root, 'tableColumns'), 'tableColumn').map(nameOf),
    style: childElement(root, 'tableStyleInfo')?.attributes.name ?? '',
    hasHeader: Number(attributes.headerRowCount ?? 1) > 0,
    hasTotals: Number(attributes.totalsRowCount ?? 0) > 0,
  };
};

/** The names of a table's columns, from the cells of its header: Excel repairs a table whose names differ from them. */
export const columnNames = (table: Pick<FileTable, 'area' | 'columns' | 'hasHeader'>, rows: FileRows): string[] => {
  const { area } = table;
  const taken = new Set<string>();
  return Array.from({ length: area.endColumn - area.startColumn + 1 }, (_, index) => {
    const value = table.hasHeader ? rows[area.startRow]?.[area.startColumn + index]?.value : table.columns[index];
    const base = value === undefined || value === '' ? `列${index + 1}` : String(value);
    let name = base;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
};

/** Makes the header's cells text and distinct, as Excel demands of a table. */
export const settleHeader = (table: FileTable, rows: FileRows): void => {
  if (!table.hasHeader) return;
  const header = (rows[table.area.startRow] ??= {});
  columnNames(table, rows).forEach((name, index) => {
    const column = table.area.startColumn + index;
    const cell = header[column];
    if (cell?.value !== name) header[column] = { format: cell?.format ?? 0, value: name };
  });
};

const filterArea = ({ area, hasTotals }: FileTable): CellArea => ({ ...area, endRow: area.endRow - (hasTotals ? 1 : 0) });

/** Brings a table's part in line with the table: its name, area, columns and style. */
const updateTable = (root: XmlElement, table: FileTable, names: readonly string[]): void => {
  const prefix = prefixOf(root);
  const has = readTable(root, '');
  if (has?.name !== table.name) Object.assign(root.attributes, { name: table.name, displayName: table.name });
  if (has?.hasHeader !== table.hasHeader) root.attributes.headerRowCount = table.hasHeader ? '1' : '0';
  const filter = childElement(root, 'autoFilter');
  if (!has || areaName(has.area) !== areaName(table.area)) {
    root.attributes.ref = areaName(table.area);
    if (filter) filter.attributes.ref = areaName(filterArea(table));
  }
  if (!table.hasHeader) root.children = root.children.filter((child) => child !== filter);
  const list = childElement(root, 'tableColumns');
  if (list && JSON.stringify(has?.columns) !== JSON.stringify(names)) {
    const known = childElements(list);
    // A column keeps its formula and total while its name stays, or while it stays in place and nobody else has the name.
    const byName = new Map(known.map((column) => [nameOf(column), column]));
    const wanted = new Set(names);
    const used = new Set<XmlElement>();
    let lastId = Math.max(0, ...known.map(({ attributes }) => Number(attributes.id)));
    list.children = names.map((name, index) => {
      const inPlace = known.length === names.length ? known[index] : undefined;
      const column = byName.get(name) ?? (inPlace && !wanted.has(nameOf(inPlace)) ? inPlace : undefined);
      if (!column || used.has(column)) return element(`${prefix}tableColumn`, { id: ++lastId, name: writtenName(name) });
      used.add(column);
      if (nameOf(column) !== name) column.attributes.name = writtenName(name);
      return column;
    });
    list.attributes.count = String(names.length);
  }
  if (has && has.style !== table.style) {
    const style = childElement(root, 'tableStyleInfo');
    if (style && table.style) style.attributes.name = table.style;
    else if (style) delete style.attributes.name;
    else root.children.push(styleInfo(table.style, prefix));
  }
};

const styleInfo = (style: string, prefix = '') => element(`${prefix}tableStyleInfo`, { name: style || undefined, showFirstColumn: 0, showLastColumn: 0, showRowStripes: 1, showColumnStripes: 0 });

const newTable = (table: FileTable, names: readonly string[], id: number): XmlElement =>
  element('table', { xmlns: NAMESPACE, id, name: table.name, displayName: table.name, ref: areaName(table.area), headerRowCount: table.hasHeader ? undefined : 0, totalsRowShown: 0 }, [
    ...(table.hasHeader ? [element('autoFilter', { ref: areaName(filterArea(table)) })] : []),
    element('tableColumns', { count: names.length }, names.map((name, index) => element('tableColumn', { id: index + 1, name: writtenName(name) }))),
    styleInfo(table.style),
  ]);

/** Numbers of tables must be distinct over the whole workbook. */
const nextTableId = (file: WorkbookPackage): number =>
  Math.max(0, ...file.names().filter((name) => /\/tables\/[^/]+\.xml$/i.test(name)).map((name) => Number(file.tree(name).attributes.id ?? 0))) + 1;

/** Attribute by which an element names a relationship, whatever its prefix. */
export const relationshipId = (target: XmlElement): string => Object.entries(target.attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';

/** The prefix, with its colon, a part gives relationships; declared when it has none. */
export const relationshipPrefix = (root: XmlElement): string => {
  const declared = Object.entries(root.attributes).find(([name, value]) => name.startsWith('xmlns:') && /\/relationships$/.test(value));
  if (declared) return `${declared[0].slice(6)}:`;
  root.attributes['xmlns:r'] = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return 'r:';
};

/** Writes a sheet's tables: those known are changed, those new added, those gone removed with their parts. */
export const writeTables = (file: WorkbookPackage, sheetPart: string, root: XmlElement, sheet: FileSheet): void => {
  const parts = childElement(root, 'tableParts');
  const related = file.related(sheetPart, 'table');
  const kept = new Set(sheet.tables.map(({ part }) => part?.toLowerCase()));
  for (const { id, target } of related) {
    if (kept.has(target.toLowerCase())) continue;
    if (parts) parts.children = childElements(parts).filter((part) => relationshipId(part) !== id);
    file.unrelate(sheetPart, id);
    file.remove(target);
  }
  for (const table of sheet.tables) {
    const names = columnNames(table, sheet.rows);
    if (table.part !== undefined && related.some(({ target }) => target.toLowerCase() === table.part?.toLowerCase())) {
      updateTable(file.tree(table.part), table, names);
      file.touch(table.part);
      continue;
    }
    const part = file.freeName('/xl/tables/table');
    const id = file.add(part, newTable(table, names, nextTableId(file)), CONTENT_TYPE, sheetPart, 'table');
    section(root, 'tableParts').children.push(element(`${prefixOf(root)}tablePart`, { [`${relationshipPrefix(root)}id`]: id }));
  }
  const list = childElement(root, 'tableParts');
  if (!list) return;
  const count = childElements(list).length;
  if (count === 0) root.children = root.children.filter((child) => child !== list);
  else list.attributes.count = String(count);
};

