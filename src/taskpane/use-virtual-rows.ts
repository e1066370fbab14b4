import { useLayoutEffect, useState, type RefObject } from 'react';

const SPARE = 4;

export interface VirtualRows {
  readonly count: number;
  readonly rowHeight: number;
  /** The row to stand at when the list is first drawn. */
  readonly first: number;
}

/** Which rows of equal height are in sight of a scrolling element, a few more on either side. */
export function useVirtualRows(scroller: RefObject<HTMLElement | null>, { count, rowHeight, first }: VirtualRows): { readonly from: number; readonly to: number } {
  const [sight, setSight] = useState({ top: 0, height: 0 });
  const [firstTop] = useState(() => Math.max(0, (first - 1) * rowHeight));
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => setSight({ top: element.scrollTop, height: element.clientHeight });
    element.scrollTop = firstTop;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, firstTop]);
  const top = Math.min(sight.top, count * rowHeight);
  return { from: Math.max(0, Math.floor(top / rowHeight) - SPARE), to: Math.min(count, Math.ceil((top + sight.height) / rowHeight) + SPARE) };
}
