/** Already in this form, as nearly every id of a long table is. */
const plain = /^[\dX]*$/;
const formula = /^=?"(.*)"$/s;
/** White space, and what is there but not seen: zero width, byte order mark, soft hyphen. */
const unseen = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/gu;

/**
 * An id as it is compared: half width, capitals, without white space, without the wrapping `="…"` of exports and without Excel's leading apostrophe.
 * @example idForm('＝"11010519491231002x"') // '11010519491231002X'
 */
export function idForm(text: string): string {
  if (plain.test(text)) return text;
  const form = text.normalize('NFKC').replace(unseen, '').toUpperCase();
  const inside = formula.exec(form)?.[1] ?? form;
  return inside.startsWith("'") ? inside.slice(1) : inside;
}
