import type { HouseholdField, ListSection } from '../../household';
import { listSections } from '../../household';
import { householdFields, listFields, sectionNames } from '../fields';
import { normalizeHeader } from '../headers';

/** What a text may be the label of. One text can be several things: 联系电话 stands in the head block and over 帮扶责任人. */
export interface Meaning {
  readonly household?: HouseholdField;
  /** The year of 2017年度人均收入. */
  readonly year?: string;
  /** The field whose column it heads, by section. */
  readonly columns: Partial<Record<ListSection, string>>;
  /** The section whose name it is. */
  readonly section?: ListSection;
}

/** Longer texts are no label: the longest of ours, with its year and its unit, has 22 characters. */
const LONGEST_LABEL = 40;

const enumeration = /^(?:[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十\d]{1,2}[、.)])/;

/**
 * A label in the form labels are compared in: NFKC, no white space, no colon or asterisk around it.
 * @example labelKey('户 主 姓 名：') // '户主姓名'
 */
export const labelKey = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').replace(/^\*+|[:*]+$/g, '');

const yearIn = /(?:\(|^)?((?:19|20)\d\d)年?度?\)?/;

/** Both ways a label is compared: as it stands, and without brackets and what they hold. */
const bothWays = (text: string): readonly string[] => {
  const full = labelKey(text);
  const bare = normalizeHeader(full);
  return bare === '' || bare === full ? [full] : [full, bare];
};

const sectionWords: Record<ListSection, readonly string[]> = {
  members: [sectionNames.members, '家庭成员状况', '家庭成员情况', '家庭成员基本情况', '家庭成员信息', '家庭人口情况', '成员状况'],
  officers: [sectionNames.officers, '帮扶责任人情况', '帮扶责任人信息', '帮扶人', '帮扶人情况', '帮扶干部', '结对帮扶责任人'],
  assistance: [sectionNames.assistance, '帮扶措施情况', '帮扶措施落实情况', '帮扶情况', '帮扶项目情况'],
};

const meanings = buildMeanings();

function buildMeanings(): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const add = (text: string, change: (before: Meaning) => Meaning): void => {
    for (const key of bothWays(text)) found.set(key, change(found.get(key) ?? { columns: {} }));
  };
  // Object.entries forgets what the keys of a record are.
  for (const [field, { label, synonyms }] of Object.entries(householdFields) as [HouseholdField, (typeof householdFields)[HouseholdField]][])
    for (const text of [label, ...synonyms]) add(text, (before) => (before.household ? before : { ...before, household: field }));
  for (const section of listSections) {
    for (const [field, { label, synonyms }] of Object.entries(listFields[section]))
      for (const text of [label, ...synonyms]) add(text, (before) => (before.columns[section] ? before : { ...before, columns: { ...before.columns, [section]: field } }));
    for (const text of sectionWords[section]) add(text, (before) => ({ ...before, section }));
  }
  return found;
}

/**
 * What a text may be the label of; null where it is none.
 * @example meaningOf('2017年度\n人均收入')?.year // '2017'
 */
export function meaningOf(text: string): Meaning | null {
  if (text.length > LONGEST_LABEL) return null;
  const ways = bothWays(text);
  for (const key of ways) {
    const meaning = meanings.get(key) ?? meanings.get(key.replace(enumeration, ''));
    if (meaning) return withYear(meaning, ways[0]);
  }
  const [full] = ways;
  const year = yearIn.exec(full);
  if (!year) return null;
  const rest = full.replace(yearIn, '');
  const meaning = meanings.get(rest) ?? meanings.get(normalizeHeader(rest));
  return meaning?.household === 'income' ? { ...meaning, year: year[1] } : null;
}

const withYear = (meaning: Meaning, full: string): Meaning => {
  const year = meaning.household === 'income' ? yearIn.exec(full) : null;
  return year ? { ...meaning, year: year[1] } : meaning;
};

/** Whether a head block's label may as well be a value: 户主 is one of 与户主关系. */
export const isAlsoValue = (text: string): boolean => text.trim().normalize('NFKC') === '户主';

/** Label and text in one cell: 户主姓名：张三. */
export interface InlineLabel {
  readonly label: string;
  readonly meaning: Meaning;
  readonly text: string;
}

const colon = /[:：﹕︰]/;

/**
 * The labels and texts of a cell that holds both; empty where it does not begin with a label of the head block or the foot and a colon.
 * After 帮扶成效 and 备注 all the rest is their text.
 * @example inlineLabels('户主姓名：张三  联系电话：139') // 户主姓名 and 张三, 联系电话 and 139
 */
export function inlineLabels(text: string): readonly InlineLabel[] {
  const at = text.search(colon);
  if (at <= 0 || at > LONGEST_LABEL) return [];
  const label = text.slice(0, at);
  const meaning = meaningOf(label);
  const rest = text.slice(at + 1);
  if (!meaning?.household || rest.trim() === '') return [];
  if (meaning.household === 'outcome' || meaning.household === 'remarks') return [{ label, meaning, text: rest.trim() }];
  for (const gap of rest.matchAll(/\s+/gu)) {
    const next = inlineLabels(rest.slice(gap.index + gap[0].length));
    if (next.length > 0) return [{ label, meaning, text: rest.slice(0, gap.index).trim() }, ...next];
    // A label whose text is left open at the end of the cell.
    const last = rest.slice(gap.index + gap[0].length);
    const open = /[:：]\s*$/.test(last) ? meaningOf(last) : null;
    if (open?.household) return [{ label, meaning, text: rest.slice(0, gap.index).trim() }, { label: last, meaning: open, text: '' }];
  }
  return [{ label, meaning, text: rest.trim() }];
}

/** A label we do not know, with its text in the same cell or without: 家庭人口：4, 家庭人口：. Null where the text is none. */
export function foreignLabel(text: string): { readonly header: string; readonly text: string } | null {
  const at = text.search(colon);
  if (at < 2 || at > 12 || /[\s,，。;；、]/u.test(labelKey(text.slice(0, at))) || isFooter(text)) return null;
  return { header: text.slice(0, at), text: text.slice(at + 1).trim() };
}

const footer = /^(?:[(（]?(?:制表|填表|填报|审核|复核|经办|调查|登记|负责|录入|打印|统计)(?:人|单位|日期|时间|员)?|单位负责人|签[名字章]|盖章|户主签[名字]|村(?:主任|支书|委会)?签[名字]|(?:乡镇|村)盖章|日期)(?:[(（]?(?:签[名字章]|盖章)[)）]?)?\s*[)）]?\s*[:：]/u;

/** Whether a text is of the foot of a sheet: 制表人, 审核人, 填表日期 … with a colon. */
export const isFooter = (text: string): boolean => footer.test(text.trim());

const titleWord = /名册|花名册|登记表|信息表|情况表|样表|采集表|续表|[(（]续\d*[)）]|^续$/;

/** Whether a text that stands alone in its row may be a page's title. */
export const isTitle = (text: string): boolean => text.length <= LONGEST_LABEL && titleWord.test(text.replace(/\s+/gu, '')) && !meaningOf(text);

/** Whether a title, or a sheet's name, says that its page goes on from the one before. */
export const isContinued = (text: string): boolean => /续表|[(（\-－—_]续\d*[)）]?|续\d*$|续页|接上页|^续/.test(text.replace(/\s+/gu, ''));

/** Whether a relationship is the head's own: 户主, 本人, 户主本人, 本人或户主. */
export const isHeadRelationship = (text: string): boolean => /^(?:01)?(?:户主|本人|户主本人|本人或户主|户主或本人|本人\/户主|户主\/本人)$/.test(normalizeHeader(text));
