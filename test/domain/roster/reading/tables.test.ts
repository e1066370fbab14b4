import { readRoster } from '../../../../src/domain/roster/reading/read-roster';
import { drawnSheet, type DrawnCell } from './drawn-sheet';

const read = (rows: readonly (readonly DrawnCell[])[], merges: readonly string[] = []) => readRoster([drawnSheet('名册', rows, merges)], '乡.xlsx');
const at = (row: number, column: number, sheet = '名册') => ({ file: '乡.xlsx', sheet, row, column });
const header = ['县', '乡镇', '行政村', '姓名', '证件号码', '与户主关系', '民族', '贫困户属性'];
const place = ['永安市', '青水乡', '三溪村'];
const people: DrawnCell[][] = [
  [...place, '张三', '无', '户主', '汉族', '低保户'],
  [...place, '李四', '无', '配偶', '畲族', '低保户'],
  [...place, '王五', '无', '户主', '汉族', '一般贫困户'],
];
const shown = ({ households }: ReturnType<typeof read>) => households.map(({ household }) => [household.headName, household.members.map(({ name }) => name).join()]);

describe('a table of one person a row', () => {
  test('each 户主 begins a household; the county, town and village are its place', () => {
    const result = read([['永安市青水乡花名册'], header, ...people]);
    expect(result.sheets).toEqual([{ name: '名册', shape: 'flat', households: 2, people: 3 }]);
    expect(shown(result)).toEqual([['张三', '张三,李四'], ['王五', '王五']]);
    const [{ household, places, locationParts, memberOthers }] = result.households;
    expect(household).toMatchObject({ location: '永安市青水乡三溪村', ethnicity: '汉族', householdType: '低保户' });
    expect(places).toMatchObject({ headName: at(2, 3), 'members.1.name': at(3, 3), location: at(2, 0) });
    expect(locationParts.map(({ header: name, text }) => `${name} ${text}`)).toEqual(['县 永安市', '乡镇 青水乡', '行政村 三溪村']);
    // 民族 is each person's own: Attachment 1 has the head's alone.
    expect(memberOthers).toEqual([[], [{ header: '民族', text: '畲族', place: at(3, 6) }]]);
    expect([result.findings, result.unplaced]).toEqual([[], []]);
  });

  test('a header of two lines, with helpers in their own columns', () => {
    const rows: DrawnCell[][] = [
      ['户编号', '所在地', '家庭成员', null, null, '帮扶责任人', null, null, '2018年度人均纯收入（元）'],
      [null, null, '姓名', '证件号码', '与户主关系', '姓名', '单位', '联系电话', null],
      ['1', '三溪村', '张三', '无', '户主', '赵六', '县医院', '19900000001', 3500],
      ['1', '三溪村', '李四', '无', '配偶', '赵六', '县医院', '19900000001', 3500],
      ['1', '三溪村', '张小小', '无', '之女', '钱七', '农业局', null, 3500],
    ];
    const [{ household, number, places }] = read(rows, ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1', 'I1:I2']).households;
    expect(household).toMatchObject({ headName: '张三', location: '三溪村', incomeYear: '2018', income: '3500', members: [{ name: '张三' }, { name: '李四' }, { name: '张小小' }], officers: [{ name: '赵六', organisation: '县医院', phone: '19900000001' }, { name: '钱七' }] });
    expect([number, places['officers.1.name']]).toEqual(['1', at(4, 5)]);
  });

  test('columns that Attachment 1 does not have stay with the household or the person', () => {
    const [{ others, memberOthers, household }] = read([['户编号', '姓名', '证件号码', '与户主关系', '人数', '务工状况', '危房户', '备注'], ['7', '张三', '无', '户主', 2, '省外', '否', '=见附页'], ['7', '李四', '无', '配偶', 2, null, '否', '+1']]).households;
    expect(others.map(({ header: name, text }) => [name, text])).toEqual([['人数', '2'], ['危房户', '否']]);
    expect(memberOthers.map((texts) => texts.map(({ header: name, text }) => `${name} ${text}`))).toEqual([['务工状况 省外'], ['备注 +1']]);
    expect(household.remarks).toBe('=见附页');
  });

  test.each([
    ['blank', []],
    ['merged', ['A2:A3', 'B2:B3']],
  ])('household columns %s below the first member', (_, merges) => {
    const rows = [['户编号', '行政村', '姓名', '证件号码', '与户主关系'], ['7', '三溪村', '张三', '无', '户主'], [null, null, '李四', '无', '配偶'], ['8', '下洋村', '王五', '无', '户主']];
    const result = read(rows, merges);
    expect(shown(result)).toEqual([['张三', '张三,李四'], ['王五', '王五']]);
    expect(result.households[1].household.location).toBe('下洋村');
  });

  test('sorted by another column: 户编号 still says who is whose', () => {
    const rows = [['户编号', '姓名', '证件号码', '与户主关系'], ['2', '王五', '无', '户主'], ['1', '李四', '无', '配偶'], ['1', '张三', '无', '户主']];
    expect(shown(read(rows))).toEqual([['王五', '王五'], ['张三', '李四,张三']]);
  });

  test('sums, signatures, blank rows and a header repeated on the next page are no people', () => {
    const rows = [header, people[0], [null, null, '三溪村小计'], [], header, people[2], ['合计', null, null, null, null, null, null, 2], ['填表人：赵六        审核人：']];
    const result = read(rows);
    expect(shown(result)).toEqual([['张三', '张三'], ['王五', '王五']]);
    expect(result.unplaced.map(({ place: { row }, text, reason }) => [row, text, reason])).toEqual([[2, '三溪村小计', 'total'], [6, '合计', 'total'], [6, '2', 'total'], [7, '填表人：赵六        审核人：', 'footer']]);
  });
});

describe('bad input is said with its place, and nothing is lost', () => {
  test.each([
    ['by name: a member stands before the first head', [people[1], people[0], people[2]]],
    ['by name: a member stands under a head of another village', [people[0], ['永安市', '青水乡', '下洋村', '李四', '无', '配偶'], people[2]]],
  ])('a table without 户编号 that was sorted %s', (_, sorted) => {
    const { households, findings, unplaced } = read([header, ...sorted]);
    expect(households).toEqual([]);
    expect(findings).toEqual([{ kind: 'sortedTable', at: at(1, 0), rows: 3 }]);
    expect(unplaced.filter(({ place: { column } }) => column === 3).map(({ text, reason }) => [text, reason])).toEqual(sorted.map((row) => [row[3], 'noHousehold']));
  });

  test('sorted by relationship: 人数 fits no block any more', () => {
    const rows = [['姓名', '证件号码', '与户主关系', '人数'], ['张三', '无', '户主', 2], ['王五', '无', '户主', 2], ['赵六', '无', '户主', 2], ['李四', '无', '配偶', 2], ['钱七', '无', '配偶', 2], ['孙八', '无', '配偶', 2]];
    expect(read(rows).findings.map(({ kind }) => kind)).toEqual(['sortedTable']);
  });

  test('with 户主姓名 in each row a sorted table keeps its households', () => {
    const rows = [['户主姓名', '行政村', '姓名', '证件号码', '与户主关系'], ['张三', '三溪村', '李四', '无', '配偶'], ['王五', '三溪村', '王五', '无', '户主'], ['张三', '三溪村', '张三', '无', '户主'], ['张三', '下洋村', '张三', '无', '户主']];
    expect(shown(read(rows))).toEqual([['张三', '李四,张三'], ['王五', '王五'], ['张三', '张三']]);
  });

  test('rows of one household that differ: the head’s counts, the other is kept with the person', () => {
    const { households, findings } = read([['户编号', '姓名', '与户主关系', '脱贫属性'], ['7', '李四', '配偶', '已脱贫'], ['7', '张三', '户主', '未脱贫']]);
    expect(households[0].household.povertyStatus).toBe('未脱贫');
    expect(findings).toEqual([{ kind: 'rowsDiffer', at: at(1, 3), header: '脱贫属性', text: '已脱贫', household: '张三' }]);
    expect(households[0].memberOthers[0]).toEqual([{ header: '脱贫属性', text: '已脱贫', place: at(1, 3) }]);
  });

  test('two columns for one field, a household without a head, a nameless row, a row pasted twice', () => {
    const { findings, households } = read([['户编号', '姓名', '与户主关系', '身份证号', '证件号码'], ['7', '李四', '配偶', 'a', 'b'], ['7', '李四', '配偶', 'a', 'b'], ['7', null, '之子', null, null]]);
    expect(findings.map(({ kind, at: { row, column } }) => [kind, row, column])).toEqual([['columnTwice', 0, 4], ['noHead', 1, 0], ['memberWithoutName', 3, 0], ['lineTwice', 2, 1]]);
    expect(households[0].memberOthers[0]).toEqual([{ header: '证件号码', text: 'b', place: at(1, 4) }]);
  });

  test('a 户编号 stored as a number of 16 digits joins nobody', () => {
    const { findings, households } = read([['户编号', '姓名', '与户主关系'], [3504250401000100, '张三', '户主'], [3504250401000100, '王五', '户主']]);
    expect(households).toHaveLength(2);
    expect(findings.map(({ kind }) => kind)).toEqual(['digitsLost', 'digitsLost']);
  });
});

test('a large sorted table is listed row by row, however large', () => {
  const sorted = Array.from({ length: 50_000 }, (_, at) => [`第${at}人`, '无', at < 25_000 ? '配偶' : '户主']);
  const { findings, unplaced } = read([['姓名', '证件号码', '与户主关系'], ...sorted]);
  expect(findings).toEqual([{ kind: 'sortedTable', at: at(1, 0), rows: 50_000 }]);
  expect(unplaced).toHaveLength(150_000);
});

describe('the national export: a sheet of households and a sheet of people', () => {
  const households = drawnSheet('户信息', [['县', '乡', '村', '户编号', '户主姓名', '识别标准', '人均纯收入', '工资性收入'], ['永安市', '青水乡', '三溪村', 35048103010001, '张三', '省定', 6024.9, 2800], ['永安市', '青水乡', '三溪村', '35048103010002', '王五', '国定', 3000, 100]]);
  const peopleSheet = drawnSheet('人信息', [['户编号', '姓名', '性别', '出生日期', '证件号码', '民族', '与户主关系'], ['35048103010001', '张三', '男', '1973-03-04', '无', '汉族', '户主'], ['35048103010009', '赵六', '男', '1950-01-01', '无', '汉族', '户主'], [' 35048103010001', '李四', '女', '1975-03-21', '无', '畲族', '配偶']]);

  test.each([
    ['households first', [households, peopleSheet]],
    ['people first', [peopleSheet, households]],
  ])('are joined by 户编号, %s', (_, sheets) => {
    const result = readRoster(sheets, '乡.xlsx');
    expect(new Map(result.sheets.map(({ name, shape }) => [name, shape]))).toEqual(new Map([['户信息', 'households'], ['人信息', 'people']]));
    expect(shown(result)).toEqual([['张三', '张三,李四'], ['王五', '']]);
    const [{ household, number, others, places }] = result.households;
    expect(household).toMatchObject({ standard: '省定', income: '6024.9', ethnicity: '汉族', birthDate: '1973-03-04' });
    expect([number, others[0].text, places.birthDate]).toEqual(['35048103010001', '2800', at(1, 3, '人信息')]);
  });

  test('a person without a household is listed with every cell, a household without people is kept, both are said', () => {
    const { findings, unplaced } = readRoster([households, peopleSheet], '乡.xlsx');
    expect(findings).toEqual([
      { kind: 'noHouseholdRow', at: at(2, 0, '人信息'), number: '35048103010009', household: '赵六' },
      { kind: 'noPeople', at: at(2, 0, '户信息'), household: '王五' },
    ]);
    expect(unplaced.map(({ text }) => text)).toEqual(['35048103010009', '赵六', '男', '1950-01-01', '无', '汉族', '户主']);
  });
});
