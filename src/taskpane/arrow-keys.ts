import type { KeyboardEvent } from 'react';

type Move = 'next' | 'previous' | 'first' | 'last';

const moves: Record<'horizontal' | 'vertical', Record<string, Move | undefined>> = {
  horizontal: { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' },
  vertical: { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' },
};

/**
 * Moves the focus among the elements of one role with arrows, Home and End, around the ends.
 * In the place of Fluent's arrow groups: these put focusable elements that are hidden from screen readers around the group
 * (axe: aria-hidden-focus). An element gets rid of its group by `data-tabster={undefined}`.
 */
export const arrowKeys =
  (role: string, direction: keyof typeof moves) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const move = moves[direction][event.key];
    const elements = [...event.currentTarget.querySelectorAll<HTMLElement>(`[role="${role}"]`)];
    if (!move || elements.length === 0) return;
    // -1 where none has the focus: next is then the first, previous the last.
    const at = elements.findIndex((element) => element === document.activeElement);
    const target = { next: (at + 1) % elements.length, previous: (Math.max(at, 0) + elements.length - 1) % elements.length, first: 0, last: elements.length - 1 }[move];
    elements[target].focus();
    event.preventDefault();
  };
