/** A household's place by its levels; '' where the text does not say. */
export interface Place {
  readonly county: string;
  readonly town: string;
  readonly village: string;
}

/** Province and city are passed over: a roster is of one city. 沙县区 is one name. */
const county = /^(?:[^乡镇村街]*?(?:省|自治区))?(?:[^乡镇村街县区旗]+?市(?=[^乡镇村街]+?(?:县|区|市|旗)))?([^乡镇村街]+?(?:县区|县|区|市|旗))/u;
const town = /^(.+?(?:街道办事处|街道|镇|乡|苏木))/u;
const village = /^(.+?(?:行政村|村民委员会|村委会|居委会|社区|村|嘎查))/u;

/**
 * 所在地 by county, town and village. A text with none of them is a village by its own words: nobody is left out of a list.
 * Reading: what stands behind the village (组, 门牌) is not told apart in Attachment 1's lists.
 * @example splitPlace('永安市 青水乡 三溪村2组') // { county: '永安市', town: '青水乡', village: '三溪村' }
 */
export function splitPlace(location: string): Place {
  let rest = location.normalize('NFKC').replace(/\s+/gu, '');
  const take = (level: RegExp): string => {
    const found = level.exec(rest);
    if (!found) return '';
    rest = rest.slice(found[0].length);
    return found[1];
  };
  const place = { county: take(county), town: take(town), village: take(village) };
  return place.village === '' ? { ...place, village: rest } : place;
}
