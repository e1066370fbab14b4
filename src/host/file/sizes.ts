/** Pixels of one digit of the normal font, by which a file measures columns. */
const DIGIT = 7;

/** What Excel gives a sheet that says nothing. */
export const DEFAULT_ROW_PIXELS = 20;
export const DEFAULT_COLUMN_PIXELS = 72;

export const pixelsOfPoints = (points: number): number => Math.round((points * 4) / 3);
export const pointsOfPixels = (pixels: number): number => Number(((pixels * 3) / 4).toFixed(2));

/** A column's width in pixels from characters, its padding included. */
export const pixelsOfCharacters = (characters: number): number => Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
export const charactersOfPixels = (pixels: number): number => Number((pixels / DIGIT).toFixed(6));
