import { isMasked } from '../identifiers/masked';

const apart = /[\s·•・‧．.]/gu;
const nameForm = (name: string): string => name.normalize('NFKC').replace(apart, '');

/** Whether two names may be one person's: spaces, width and middle dots make no difference; of a covered name (王**) only what shows is compared. */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [nameForm(a), nameForm(b)];
  if (!isMasked(one) && !isMasked(other)) return one === other;
  const shown = (name: string): string => name.split('*')[0];
  const [left, right] = [shown(one), shown(other)];
  return left.startsWith(right) || right.startsWith(left);
}
