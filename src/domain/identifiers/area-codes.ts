/** Provinces of GB/T 2260, by the first two digits of an id. Source: GB/T 2260-2007. */
const provinces = new Set('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '));

/** Residence permits of people from Hong Kong, Macao and Taiwan, issued since September 2018. */
const permits = new Set(['81', '82', '83']);

/**
 * Fujian: prefecture, then its counties, as they ever stood in GB/T 2260 from 2002 to 2016 (108 codes), and the changes to 2021:
 * an id keeps the code of the place where it was first given.
 */
const fujian = new Map(
  [
    '00 00', '01 00 01 02 03 04 05 11 12 21 22 23 24 25 28 81 82', '02 00 01 02 03 04 05 06 11 12 13', '03 00 01 02 03 04 05 22', '04 00 01 02 03 04 05 21 23 24 25 26 27 28 29 30 81',
    '05 00 01 02 03 04 05 21 24 25 26 27 81 82 83', '06 00 01 02 03 04 05 22 23 24 25 26 27 28 29 81', '07 00 01 02 03 21 22 23 24 25 81 82 83 84', '08 00 01 02 03 21 22 23 24 25 81', '09 00 01 02 21 22 23 24 25 26 81 82',
  ].map((line) => [line.slice(0, 2), new Set(line.slice(3).split(' '))]),
);

/** Reading: the prefectures before they became cities (建阳, 宁德, 莆田, 晋江, 龙溪, 龙岩, 三明地区); their counties are in no edition at hand, and old ids carry them, so any county of theirs is known. */
const formerPrefectures = /^2[1-7]/;

export type AreaReading = 'known' | 'unknownCounty' | 'permit' | 'noProvince';

/**
 * What the first six digits of an id say. County codes are known for Fujian only; elsewhere the province alone is asked.
 * @example readArea('350499') // 'unknownCounty'
 */
export function readArea(code: string): AreaReading {
  const province = code.slice(0, 2);
  if (permits.has(province)) return 'permit';
  if (!provinces.has(province)) return 'noProvince';
  if (province !== '35') return 'known';
  const prefecture = code.slice(2, 4);
  return fujian.get(prefecture)?.has(code.slice(4, 6)) || formerPrefectures.test(prefecture) ? 'known' : 'unknownCounty';
}
