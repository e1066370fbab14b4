import type { HouseholdField, ListSection } from '../../household';
import { normalizeHeader } from '../headers';
import { placeHeaders } from '../place-columns';
import { labelKey, meaningOf } from './labels';

/** The parts of a place, from the county down; a table may have each in a column. */
export type PlacePart = 'county' | 'township' | 'village' | 'hamlet';
export const placeParts: readonly PlacePart[] = ['county', 'township', 'village', 'hamlet'];

/** What a column of a table holds. */
export type ColumnMeaning =
  | { readonly kind: 'household'; readonly field: HouseholdField; readonly year?: string }
  | { readonly kind: 'line'; readonly section: ListSection; readonly field: string }
  | { readonly kind: 'place'; readonly part: PlacePart }
  /** 户编号: which household a row belongs to. */
  | { readonly kind: 'number' }
  /** Not of Attachment 1, but one a household: 人数, 危房户, 工资性收入. */
  | { readonly kind: 'ofHousehold'; readonly isSize: boolean }
  | { readonly kind: 'other' };

export interface TableColumn {
  readonly index: number;
  /** As written; of two lines the lower, or both where the lower alone says nothing. */
  readonly header: string;
  /** The row of the sheet the header stands in. */
  readonly row: number;
  readonly meaning: ColumnMeaning;
}

const keysOf = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap((text) => [labelKey(text), normalizeHeader(labelKey(text))]));

const partNames: Record<PlacePart, ReadonlySet<string>> = {
  county: keysOf([...placeHeaders.county, '县(市、区、旗)']),
  township: keysOf(placeHeaders.township),
  village: keysOf(placeHeaders.village),
  hamlet: keysOf(['自然村', '组', '村民小组', '小组', '村组', '自然村(组)', '所在自然村']),
};
const numberNames = keysOf(['户编号', '户编码', '户号', '户籍编号', '贫困户编号', '户 ID']);
const sizeNames = keysOf(['人数', '家庭人口', '家庭人口数', '家庭人数', '户人口', '户人口数', '人口数']);
const householdNames = keysOf([
  '户主编号', '户主证件号码', '户主身份证号', '户主身份证号码', '户主证件号', '危房户', '是否危房', '是否危房户', '饮水安全', '饮水困难', '是否饮水安全', '是否饮水困难', '其他致贫原因', '次要致贫原因',
  '工资性收入', '生产经营性收入', '财产性收入', '转移性收入', '计划生育金', '低保金', '五保金', '特困供养金', '养老保险金', '生态补偿金', '其他转移性收入', '生产经营性支出', '纯收入', '年收入', '资产收益扶贫分红收入', '脱贫年度', '开户银行', '银行账号',
]);

/** 帮扶责任人姓名, 帮扶人电话: a section's word before a field's. */
const officerPrefix = /^(?:帮扶责任人|结对帮扶人|帮扶干部|帮扶人|责任人)(?:的)?(.+)$/;

/** Labels that in a table of people stand for the people, or for nothing of Attachment 1, unless their group says 帮扶责任人 or 帮扶措施. */
const needGroup: Record<ListSection, ReadonlySet<string>> = { members: new Set(), officers: new Set(['name', 'phone', 'sex', 'politicalStatus']), assistance: new Set(['date', 'scale']) };

function lineMeaning(text: string, group: ListSection | undefined): ColumnMeaning | null {
  const meaning = meaningOf(text);
  if (group) {
    const field = meaning?.columns[group];
    return field ? { kind: 'line', section: group, field } : null;
  }
  const key = labelKey(text);
  if (meaning?.section === 'officers' || key === '责任人姓名') return { kind: 'line', section: 'officers', field: 'name' };
  const rest = officerPrefix.exec(key)?.[1];
  const ofOfficer = rest === undefined ? undefined : meaningOf(rest)?.columns.officers;
  if (ofOfficer) return { kind: 'line', section: 'officers', field: ofOfficer };
  for (const section of ['members', 'officers', 'assistance'] as const) {
    const field = meaning?.columns[section];
    if (field && !needGroup[section].has(field) && !(meaning?.household && section !== 'members')) return { kind: 'line', section, field };
  }
  return null;
}

/**
 * What a column holds, by its header; `above` is the group a two-line header puts over it.
 * @example columnMeaning('身份证号') // { kind: 'line', section: 'members', field: 'idNumber' }
 */
export function columnMeaning(header: string, above = ''): ColumnMeaning {
  const key = labelKey(header);
  const ways = [key, normalizeHeader(key)];
  const is = (names: ReadonlySet<string>): boolean => ways.some((way) => names.has(way));
  const group = above === '' ? undefined : meaningOf(above)?.section;
  const line = lineMeaning(header, group);
  if (group && line) return line;
  if (is(numberNames)) return { kind: 'number' };
  if (is(sizeNames)) return { kind: 'ofHousehold', isSize: true };
  if (is(householdNames)) return { kind: 'ofHousehold', isSize: false };
  for (const part of placeParts) if (is(partNames[part])) return { kind: 'place', part };
  const meaning = meaningOf(header);
  if (meaning?.household) return { kind: 'household', field: meaning.household, ...(meaning.year === undefined ? {} : { year: meaning.year }) };
  if (line) return line;
  return above === '' ? { kind: 'other' } : columnMeaning(above + header);
}

/** What a column is for, as one text: two columns of one meaning are one too many. */
export const meaningKey = (meaning: ColumnMeaning): string | null => {
  switch (meaning.kind) {
    case 'household':
      return meaning.field === 'income' ? `income ${meaning.year ?? ''}` : meaning.field;
    case 'line':
      return `${meaning.section}.${meaning.field}`;
    case 'place':
      return meaning.part;
    case 'number':
      return 'number';
    default:
      return null;
  }
};
