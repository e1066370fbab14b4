import type { IWorkbookData } from '@univerjs/core';
import { readWorkbook } from '../../xlsx/read-workbook';
import { writeWorkbook } from '../../xlsx/write-workbook';
import { fromGrid } from './from-grid';
import { type FileOrigin, type GridWorkbook, toGrid } from './to-grid';

/** Reads a file as the grid's data; the work of seconds for a large one. */
export const readForGrid = (bytes: Uint8Array, namespace: string): GridWorkbook => toGrid(readWorkbook(bytes, { namespace }));

/** Writes the grid's data as a file; the work of seconds for a large one. */
export const writeFromGrid = (data: IWorkbookData, original: Uint8Array | undefined, origin: FileOrigin | undefined, namespace: string): Uint8Array => writeWorkbook(fromGrid(data, origin), original, { namespace });
