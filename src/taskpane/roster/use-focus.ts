import { useEffect, useRef, type RefObject } from 'react';
import type { FieldPath } from '../../domain/household';
import { fieldId, placeOf } from './field-names';
import { createFindings } from './findings';
import { useHouseholdForm, useRoster } from './use-roster';

/** Sets the focus where the session asks for it, unfolding the line it is on. Gives the element of the form. */
export function useFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const { session, state } = useRoster();
  const form = useHouseholdForm();
  const { on, turn } = state.focus;
  useEffect(() => {
    if (turn === 0 || on === 'none') return;
    const { now, clashes, lineIds } = form.get();
    const [clash] = clashes;
    const first = createFindings()(now, session.today()).all.at(0)?.at;
    const path: FieldPath | undefined = typeof on === 'object' ? on.path : on === 'firstFinding' ? first : on === 'firstClash' && clash?.kind === 'text' ? clash.at : on === 'start' || on === 'stay' ? 'location' : undefined;
    const { section, at } = path ? placeOf(path) : { section: null, at: -1 };
    if (section !== null && at < lineIds[section].length) form.fold(lineIds[section][at], false);
    // What was unfolded, or opened, is drawn by then.
    const waiting = setTimeout(() => {
      if (on === 'stay' && document.activeElement !== document.body) return;
      const marked = on === 'firstClash' ? root.current?.querySelector<HTMLElement>('[data-clash] button') : null;
      const target = marked ?? (path ? (document.getElementById(fieldId(path)) ?? root.current?.querySelector<HTMLElement>(`[data-add="${section}"]`)) : null);
      target?.focus();
      // What stands there is replaced by typing.
      if (target instanceof HTMLInputElement) target.select();
      target?.scrollIntoView({ block: 'nearest' });
    });
    return () => clearTimeout(waiting);
  }, [turn, on, form, session]);
  return root;
}
