const LONGEST = 60;
const idLike = /\p{Nd}{11,}[XxＸｘ]?/gu;

/** Digits as long as a phone or identity number, in the middle. Nothing we say shows a whole one. */
export const maskDigits = (text: string): string => text.replace(idLike, (digits) => `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`);

/** A cell's text as a message may show it: numbers like ids masked, line breaks and long text cut. */
export function quotable(text: string): string {
  const line = maskDigits(text.replace(/\s*[\r\n]+\s*/g, ' '));
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : line;
}

const yuanFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** Whole fen as yuan with separators, without decimals unless there are some: 300010 → 3,000.1. */
export const yuan = (fen: number): string => yuanFormat.format((fen + 0) / 100);

const percentFormat = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 2 });
export const percent = (share: number): string => percentFormat.format(share);

const HUNDREDTHS_OF_PERCENT = 10_000;
/** A part of a whole in percent, cut and not rounded: 9.9999% never reads as the 10% it falls short of. */
export const percentCut = (part: number, whole: number): string => percent(Math.floor((part * HUNDREDTHS_OF_PERCENT) / whole) / HUNDREDTHS_OF_PERCENT);
/** The same, raised: 50.001% never reads as the half it is more than. */
export const percentRaised = (part: number, whole: number): string => percent(Math.ceil((part * HUNDREDTHS_OF_PERCENT) / whole) / HUNDREDTHS_OF_PERCENT);
