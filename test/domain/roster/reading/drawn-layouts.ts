import fc from 'fast-check';
import { blankHousehold, listSections, type Household, type HouseholdField, type ListSection } from '../../../../src/domain/household';
import { householdFields, listFields, type RosterField } from '../../../../src/domain/roster/fields';
import type { SheetArea, SheetCell, SheetCells } from '../../../../src/domain/roster/sheet-cells';

const texts = ['张三', '欧阳·买买提', '无', '19730304', '53平方米', '3010元', '健康,残疾', '=见附页', '-', '一般贫困户', '35048119810907991X', '20170102'];
const text = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: fc.constantFrom(...texts) });
const filled = fc.constantFrom('张三', '李 四', '王五', '赵六');
const multiline = fc.oneof(text, fc.constant('一、收入未达标\n二、系统外管理'));

const household: fc.Arbitrary<Household> = fc
  .record({
    location: text, headName: filled, ethnicity: text, birthDate: text, phone: text, standard: text, householdType: text, povertyStatus: text, mainCause: text, housingArea: text, income: text, outcome: multiline, remarks: multiline,
    incomeYear: fc.constantFrom('2016', '2017', '2019'),
    members: fc.array(fc.record({ name: filled, idNumber: text, relationship: fc.constantFrom('户主', '配偶', '之子', ''), age: text, education: text, labour: text, health: text }), { maxLength: 9 }),
    officers: fc.array(fc.record({ name: filled, organisation: text, politicalStatus: text, sex: text, from: text, until: text, phone: text }), { maxLength: 3 }),
    assistance: fc.array(fc.record({ date: filled, project: text, scale: text, funds: text }), { maxLength: 6 }),
  })
  .map((given) => ({ ...blankHousehold(''), ...given }));

/** One way in which an office draws the form: what it spells how, how wide its cells are, what stands where. */
interface Layout {
  readonly row: number;
  readonly column: number;
  readonly pairsInRow: number;
  readonly labelWidth: number;
  readonly valueWidth: number;
  readonly isMerged: boolean;
  readonly isInline: boolean;
  readonly spellings: readonly number[];
  readonly names: 'left' | 'characters' | 'top';
  readonly blankLines: readonly number[];
  readonly hasTitle: boolean;
  readonly headOrder: readonly number[];
  readonly columnOrder: readonly number[];
  readonly sections: readonly ListSection[];
}

const layout: fc.Arbitrary<Layout> = fc.record({
  row: fc.nat(4),
  column: fc.nat(3),
  pairsInRow: fc.integer({ min: 1, max: 3 }),
  labelWidth: fc.integer({ min: 1, max: 2 }),
  valueWidth: fc.integer({ min: 1, max: 3 }),
  isMerged: fc.boolean(),
  isInline: fc.boolean(),
  spellings: fc.array(fc.nat(6), { minLength: 40, maxLength: 40 }),
  names: fc.constantFrom('left', 'characters', 'top'),
  blankLines: fc.array(fc.nat(2), { minLength: 20, maxLength: 20 }),
  hasTitle: fc.boolean(),
  headOrder: fc.shuffledSubarray([...Array(11).keys()], { minLength: 11 }),
  columnOrder: fc.shuffledSubarray([...Array(7).keys()], { minLength: 7 }),
  sections: fc.shuffledSubarray([...listSections], { minLength: 3 }),
});

const headFields: readonly HouseholdField[] = ['location', 'headName', 'ethnicity', 'birthDate', 'phone', 'standard', 'householdType', 'povertyStatus', 'mainCause', 'housingArea', 'income'];
const sectionSpellings: Record<ListSection, readonly string[]> = { members: ['家庭成员状况', '家庭成员', '家 庭 成 员\n状 况'], officers: ['帮扶责任人', '帮扶\n责任人', '三、帮扶责任人'], assistance: ['帮扶措施', '帮 扶 措 施：', '帮扶措施情况'] };

function spelled(field: RosterField, way: number): string {
  switch (way) {
    case 1:
      return [...field.label].join(' ');
    case 2:
      return `${field.label}：`;
    case 3:
      return `${field.label.slice(0, 2)}\n${field.label.slice(2)}`;
    case 4:
      return [...field.label].join('\u3000') + ':';
    case 5:
      return field.synonyms.find((synonym) => synonym !== '户主') ?? field.label;
    default:
      return field.label;
  }
}

/** A sheet on which a household is drawn so. */
function draw(household: Household, how: Layout): SheetCells {
  const cells = new Map<string, SheetCell>();
  const merges: SheetArea[] = [];
  let row = how.row;
  let spelling = 0;
  const spell = (field: RosterField): string => spelled(field, how.spellings[spelling++ % how.spellings.length]);
  const put = (at: number, column: number, value: string, rows = 1, columns = 1): void => {
    if (value !== '') cells.set(`${at} ${column}`, { text: value });
    if (rows * columns > 1) merges.push({ row: at, column, rows, columns });
  };
  const left = how.column;
  if (how.hasTitle) put(row++, left, '2018年初贫困户名册（青水乡）', 1, 8);
  const pairWidth = how.labelWidth + how.valueWidth;
  const pair = (field: HouseholdField, at: number, column: number, valueWidth: number): void => {
    const value = household[field];
    const label = field === 'income' ? `${household.incomeYear}年度人均收入${how.spellings[0] > 3 ? '：' : ''}` : spell(householdFields[field]);
    // Reading: a text with white space at its ends has none where it shares a cell with its label.
    if (how.isInline && value !== '' && !value.includes('\n')) return put(at, column, `${label.replace(/[:：]$/, '')}：${value}`, 1, how.isMerged ? pairWidth : 1);
    put(at, column, label, 1, how.labelWidth);
    put(at, column + how.labelWidth, value, 1, how.isMerged ? valueWidth : 1);
  };
  const head = how.headOrder.map((at) => headFields[at]);
  for (let at = 0; at < head.length; at += how.pairsInRow, row++) head.slice(at, at + how.pairsInRow).forEach((field, index) => pair(field, row, left + index * pairWidth, how.valueWidth));
  for (const section of how.sections) {
    const fields = Object.entries<RosterField>(listFields[section]);
    const order = how.columnOrder.filter((at) => at < fields.length);
    const name = sectionSpellings[section][how.spellings[spelling++ % how.spellings.length] % 3];
    const first = how.names === 'top' ? left : left + 1;
    if (how.names === 'top') put(row++, left, name, 1, 8);
    const begin = row;
    order.forEach((at, column) => put(row, first + column, spell(fields[at][1])));
    row += 1;
    household[section].forEach((line, index) => {
      row += how.blankLines[index];
      order.forEach((at, column) => put(row, first + column, String(Reflect.get(line, fields[at][0]))));
      row += 1;
    });
    row += how.blankLines[0];
    if (how.names === 'left') put(begin, left, name, row - begin);
    if (how.names === 'characters') [...sectionSpellings[section][1].replace(/[\s：]/g, '')].slice(0, row - begin).forEach((character, at) => put(begin + at, left, character));
  }
  for (const field of ['outcome', 'remarks'] as const) pair(field, row++, left, 8);
  return {
    name: '名册',
    rowCount: row,
    columnCount: left + 20,
    at: (at, column) => cells.get(`${at} ${column}`),
    merges,
  };
}

/** A household and a sheet it is drawn on in some way of some office. */
export const drawnHousehold = fc.record({ household, layout }).map(({ household: given, layout: how }) => ({ household: given, sheet: draw(given, how) }));
