import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IWorkbookData } from '@univerjs/core';
import { createHeadlessUniver } from '../../../src/host/engine/headless-univer';
import { UniverGrid } from '../../../src/host/engine/univer-grid';
import { openWorkbook, saveWorkbook } from '../../../src/host/file';
import { makeWorkbooks, seen, seenBytes, temporaryFolder, type SeenSheet } from '../../xlsx/openpyxl';

const folder = temporaryFolder();
afterAll(folder.remove);

/** What the grid may lay over a cell without anybody having asked: results of formulas it calculates itself. */
const contents = (sheet: SeenSheet | undefined) => Object.fromEntries(Object.entries(sheet?.cells ?? {}).map(([name, { value, looks }]) => [name, [value, JSON.stringify(sheet?.styles[looks])]]));

test('a workbook that went through the grid itself is saved as it was, but for what was changed there', async () => {
  makeWorkbooks(folder.path);
  const path = join(folder.path, 'roster.xlsx');
  const opened = await openWorkbook(new Uint8Array(readFileSync(path)));
  const grid = new UniverGrid(createHeadlessUniver());
  grid.load(structuredClone(opened.data));
  await grid.settle();
  const id = opened.data.sheetOrder[0] ?? '';
  const at = (row: number, column: number) => ({ startRow: row, startColumn: column, endRow: row, endColumn: column });
  grid.cells.write(id, at(1, 1), () => ({ value: '李四', asText: true }));
  grid.cells.changeStyle(id, at(0, 10), () => ({ fill: '#00FF00' }));
  await grid.settle();
  const data = grid.save() as IWorkbookData;
  grid.dispose();
  const [before] = seen(path);
  const [after] = seenBytes(folder.path, await saveWorkbook(data, opened));
  const was = contents(before?.sheets['名册 2018']);
  const now = contents(after?.sheets['名册 2018']);
  expect(Object.keys(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(was[name])).sort()).toEqual(['B2', 'I5', 'I6', 'K1']);
  // I4 holds an array formula openpyxl wrote without results; the grid has calculated them.
  expect(now.B2?.[0]).toBe('李四');
  // Fonts by theme, diagonal lines, protection: the changed cell differs in its fill alone.
  const looks = (text: unknown) => ({ ...(JSON.parse(String(text)) as object), fill: null });
  expect(looks(now.K1?.[1])).toEqual(looks(was.K1?.[1]));
  const around = (sheet: SeenSheet | undefined) => ({ ...sheet, cells: null, styles: null });
  for (const name of before?.order ?? []) expect(around(after?.sheets[name])).toEqual(around(before?.sheets[name]));
  expect(after?.names).toEqual(before?.names);
  expect(after?.kept).toEqual(before?.kept);
});
