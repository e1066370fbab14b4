/** A day, by the number Excel counts it with. */
export interface DateCell {
  readonly serial: number;
}

/** What a cell of ours may hold. */
export type ResultCell = string | number | DateCell;

const readAsMore = /^[=+\-@'\t\r]/;

/** A text as it must be handed to Excel so that it stays that text: what begins like a formula gets the apostrophe that Excel takes off again (CWE-1236). */
export const asText = (cell: ResultCell): string | number => (typeof cell === 'object' ? cell.serial : typeof cell === 'string' && readAsMore.test(cell) ? `'${cell}` : cell);

/** Texts stand in text format, so that digits stay digits; numbers do not, and days show as days. */
export const formatOf = (cell: ResultCell): string => (typeof cell === 'string' ? '@' : typeof cell === 'object' ? 'yyyy-mm-dd' : 'General');
