const brackets = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|〔[^〔〕]*〕|【[^【】]*】|〈[^〈〉]*〉|《[^《》]*》/g;

/**
 * A header in the form headers are compared in: NFKC, without brackets and what they hold, without white space.
 * A header that is no text (a year typed as a number) is compared by its digits; a blank gives ''.
 * @example normalizeHeader('上年教育支出\n（元）') // '上年教育支出'
 */
export function normalizeHeader(header: unknown): string {
  if (header === null || header === undefined || header === 0) return '';
  let text = String(header).normalize('NFKC');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(brackets, '');
  }
  return text.replace(/\s+/gu, '');
}
