import type { GridCell } from './grid';
import { isAlsoValue } from './labels';

export interface LineLabels {
  /** The cells that are labels of the head block or the foot. */
  readonly labels: ReadonlySet<GridCell>;
  /** Labels side by side with no room between them: their texts stand below, the last one's as well. */
  readonly isRow: boolean;
}

/** Which cells of a form's line are labels: a text right beside a label is its text, though it reads as a label, unless it has a text of its own. */
export function labelsAmong(cells: readonly GridCell[]): LineLabels {
  const isBeside = (index: number): boolean => index > 0 && index < cells.length && cells[index - 1].column + cells[index - 1].columns === cells[index].column;
  const isNamed = cells.map(({ meaning }) => meaning?.household !== undefined);
  const isRow = cells.length > 2 && cells.every((cell, index) => isNamed[index] && !isAlsoValue(cell.text) && (index === 0 || isBeside(index)));
  const labels = new Set<GridCell>();
  cells.forEach((cell, index) => {
    if (!isNamed[index] || (isAlsoValue(cell.text) && cells.length === 1)) return;
    const isText = !isRow && isBeside(index) && labels.has(cells[index - 1]) && !(isBeside(index + 1) && !isNamed[index + 1]);
    if (!isText) labels.add(cell);
  });
  return { labels, isRow };
}
