/** 所在地 in its parts; '' where a part is not there. What is covered (**县) stays as it stands. */
export interface PlaceReading {
  /** Province and prefecture, where they stand before the county. */
  readonly above: string;
  readonly county: string;
  readonly township: string;
  readonly village: string;
  /** What comes after the village: a hamlet, a group, a house number; or a text in which no part was found. */
  readonly rest: string;
}

const countyEnd = /(?:县|市|(?<!社)区|旗)$/u;
const townshipEnd = /(?:街道办事处|街道办|街道|镇|乡|苏木)$/u;
const villageEnd = /(?:村民委员会|村委会|社区居民委员会|社区居委会|居民委员会|居委会|社区|村|居|嘎查)$/u;
const aboveEnd = /(?:省|自治区|市|州|盟|地区)$/u;

const provinceFirst = /^(?:[^省县乡镇村]{2,7}?省|[^省县乡镇村]{2,7}?自治区)/u;
// Reading: a county's name holds none of 乡镇村街, as Fujian's do not; else the township's own words would be taken for a county (青水乡三溪社区).
const prefectureFirst = /^[^乡镇村街]{2,7}?(?:市|自治州|州|盟|地区)(?=[^乡镇村街]{1,7}?(?:县|市|(?<!社)区|旗))/u;
const countyFirst = /^[^乡镇村街]{1,8}?(?:县|市|(?<!社)区|旗)/u;
const townshipFirst = /^.{1,9}?(?:街道办事处|街道办|街道|镇|乡|苏木)/u;
const villageFirst = /^.{1,12}?(?:村民委员会|村委会|社区居民委员会|社区居委会|居民委员会|居委会|社区|村|居(?!住)|嘎查)/u;

/**
 * Splits 所在地 into county, township and village: by white space where the parts stand apart, by their endings where they do not.
 * @example readPlace('永安市青水乡三溪村') // { above: '', county: '永安市', township: '青水乡', village: '三溪村', rest: '' }
 */
export function readPlace(text: string): PlaceReading {
  const parts = text.normalize('NFKC').split(/[\s,，、/>-]+/u).filter((part) => part !== '');
  return byParts(parts) ?? byEndings(parts.join(''));
}

const nothing: PlaceReading = { above: '', county: '', township: '', village: '', rest: '' };

/** Null where a part does not say what it is, or they stand in another order. */
function byParts(parts: readonly string[]): PlaceReading | null {
  if (parts.length < 2) return null;
  // Three parts without endings are what the form asks for: **县 **镇 **村.
  if (parts.length === 3 && !parts.some((part) => countyEnd.test(part) || townshipEnd.test(part) || villageEnd.test(part))) return { ...nothing, county: parts[0], township: parts[1], village: parts[2] };
  const found = { above: '', county: '', township: '', village: '', rest: '' };
  const levels = ['above', 'county', 'township', 'village', 'rest'] as const;
  let level = 0;
  for (const [at, part] of parts.entries()) {
    const isAbove = aboveEnd.test(part) && parts.slice(at + 1).some((later) => countyEnd.test(later));
    const own = level >= 4 || (level === 3 && found.village !== '') ? 4 : isAbove ? 0 : villageEnd.test(part) ? 3 : townshipEnd.test(part) ? 2 : countyEnd.test(part) ? 1 : -1;
    // 青水乡三溪村 in one part: its beginning says more than its end.
    const holdsTwo = own === 3 && part !== byEndings(part).village;
    if (own < level || own === -1 || holdsTwo || (own !== 0 && own !== 4 && found[levels[own]] !== '')) return null;
    found[levels[own]] += part;
    level = own;
  }
  return found;
}

function byEndings(text: string): PlaceReading {
  let rest = text;
  const take = (pattern: RegExp): string => {
    const taken = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(taken.length);
    return taken;
  };
  const above = take(provinceFirst) + take(prefectureFirst);
  const found = { above, county: take(countyFirst), township: take(townshipFirst), village: take(villageFirst), rest: '' };
  return { ...found, rest };
}
