import { dayOfSerial, serialOfDay } from '../readings/calendar-days';

/** The first day that is the same to Excel and to the calendar, 1900-03-01: before it Excel counts a 29 February 1900 that never was. */
export const FIRST_SERIAL = 61;
/** 9999-12-31, Excel's last day. */
export const LAST_SERIAL = 2_958_465;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: string): number => new Date(Date.parse(date)).getUTCDay();

/**
 * A day as Excel counts it; undefined before March 1900, where Excel has no days or counts them wrong.
 * @example serialOf('2018-03-30') // 43189
 */
export function serialOf(date: string): number | undefined {
  const serial = serialOfDay(date);
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : undefined;
}

/** The day of an Excel serial; a time of day is passed over. Undefined outside Excel's calendar. @example dateOfSerial(43189.5) // '2018-03-30' */
export function dateOfSerial(serial: number): string | undefined {
  const day = Math.floor(serial);
  return day >= FIRST_SERIAL && day <= LAST_SERIAL ? dayOfSerial(day) : undefined;
}
