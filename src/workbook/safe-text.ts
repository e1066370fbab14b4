/** What a cell of ours may hold. */
export type ResultCell = string | number;

const readAsMore = /^[=+\-@'\t\r]/;

/** A text as it must be handed to Excel so that it stays that text: what begins like a formula gets the apostrophe that Excel takes off again (CWE-1236). */
export const asText = (cell: ResultCell): ResultCell => (typeof cell === 'string' && readAsMore.test(cell) ? `'${cell}` : cell);

/** Texts stand in text format, so that digits stay digits; numbers do not. */
export const formatOf = (cell: ResultCell): string => (typeof cell === 'string' ? '@' : 'General');
