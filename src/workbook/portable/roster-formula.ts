/** As it is typed, and as Excel writes it to a file: what a workbook shows where the add-in is not there. */
const call = /(?<![\p{L}\p{N}_.])(?:ROSTER\.|_xldudf_ROSTER_)[A-Z_]+\s*\(/iu;
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/**
 * Whether a cell holds a formula that asks a function of this add-in, anywhere in it.
 * @example isRosterFormula('=IF(A1="","",ROSTER.MASK_ID(A1))') // true
 */
export const isRosterFormula = (formula: unknown): formula is string => typeof formula === 'string' && formula.startsWith('=') && call.test(formula.replace(quoted, ' '));
