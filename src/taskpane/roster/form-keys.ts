import type { KeyboardEvent } from 'react';
import { type FieldPath, type ListSection, listSections } from '../../domain/household';
import { lineFieldNames } from '../../domain/roster/household-changes';
import type { HouseholdForm } from './household-form';
import { PICKER_ID } from './household-picker';
import { lineHeadId } from './line-card';
import type { RosterSession } from './roster-session';
import { shortcutOf } from './shortcuts';

interface Place {
  readonly section: ListSection;
  /** The line with the focus; undefined beside the lines. */
  readonly at: number | undefined;
}

/** In which section, and on which of its lines, an element stands. */
function placeOf(element: Element): Place | null {
  const [section, at] = element.closest<HTMLElement>('[data-line]')?.dataset.line?.split('.') ?? [element.closest<HTMLElement>('[data-section]')?.dataset.section];
  const known = listSections.find((one) => one === section);
  return known ? { section: known, at: at === undefined ? undefined : Number(at) } : null;
}

const firstField = (section: ListSection, at: number): FieldPath => `${section}.${at}.${lineFieldNames(section)[0]}` as FieldPath; // a section's own fields make its paths

const isText = (element: Element): boolean => element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** The next or previous stop of the form: its fields, the heads of its lines, its buttons for one more line. */
function goAlong(root: HTMLElement, from: Element, step: -1 | 1, form: HouseholdForm): void {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')];
  const to = stops[stops.findIndex((stop) => stop === from) + step];
  if (!to) return;
  const [left, entered] = [from.closest<HTMLElement>('[data-line]'), to.closest<HTMLElement>('[data-line]')];
  to.focus();
  if (to instanceof HTMLInputElement) to.select();
  // A line that was gone through is folded again: its summary says the same on one line.
  const leftPlace = left && left !== entered && step === 1 ? placeOf(from) : null;
  if (leftPlace?.at !== undefined) form.fold(form.get().lineIds[leftPlace.section][leftPlace.at], true);
}

/** Esc on a line folds it, and the focus is on its head. True where there was something to fold. */
function foldLine(place: Place | null, form: HouseholdForm): boolean {
  if (place?.at === undefined) return false;
  const id = form.get().lineIds[place.section][place.at];
  if (!form.get().unfolded.has(id)) return false;
  document.getElementById(lineHeadId(place.section, place.at))?.focus();
  form.fold(id, true);
  return true;
}

/** The keys of the form: Enter along its fields, and its shortcuts. True where the key meant something here. */
function press(event: KeyboardEvent<HTMLElement>, session: RosterSession, form: HouseholdForm): boolean {
  const { target, currentTarget: root, key } = event;
  if (!(target instanceof HTMLElement)) return false;
  const place = placeOf(target);
  switch (shortcutOf(event)) {
    case 'save':
      void session.save();
      return true;
    case 'new':
      void session.goTo({ kind: 'new' });
      return true;
    case 'search':
      document.getElementById(PICKER_ID)?.focus();
      session.open('picker');
      return true;
    case 'nextHousehold':
      void session.step(1);
      return true;
    case 'previousHousehold':
      void session.step(-1);
      return true;
    case 'addLine': {
      const section = place?.section ?? 'members';
      session.focusOn({ path: firstField(section, form.addLine(section)) });
      return true;
    }
    case 'moveUp':
    case 'moveDown':
      if (place?.at === undefined) return false;
      session.focusOn({ path: firstField(place.section, form.moveLine(place.section, place.at, shortcutOf(event) === 'moveUp' ? -1 : 1)) });
      return true;
    case 'removeLine':
      if (place?.at === undefined) return false;
      root.querySelector<HTMLElement>(`[data-add="${place.section}"]`)?.focus();
      form.removeLine(place.section, place.at);
      return true;
  }
  if (key === 'Escape') {
    if (session.get().panel !== null) {
      session.open(null);
      return true;
    }
    if (session.get().leaving !== null) {
      session.stay();
      session.focusOn('stay');
      return true;
    }
    return foldLine(place, form);
  }
  if (key === '?' && !isText(target)) {
    session.open('shortcuts');
    return true;
  }
  if (key !== 'Enter' || event.altKey || !target.matches('[data-stop]')) return false;
  const isArea = target instanceof HTMLTextAreaElement;
  // In a text of several lines Enter is a line; on a button it is the button's, but Shift+Enter goes back from anywhere.
  if (isArea ? !event.ctrlKey : !isText(target) && !event.shiftKey) return false;
  goAlong(root, target, event.shiftKey ? -1 : 1, form);
  return true;
}

/** Handles the keys of the form. Keys that an input method uses while a word is composed are left to it. */
export const formKeys =
  (session: RosterSession, form: HouseholdForm) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (!press(event, session, form)) return;
    event.preventDefault();
    event.stopPropagation();
  };
