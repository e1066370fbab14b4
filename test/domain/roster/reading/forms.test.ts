import { readRoster } from '../../../../src/domain/roster/reading/read-roster';
import { assistanceHeader, areaOf, drawnSheet, form, headBlock, headMember, measure, memberHeader, officer, officerHeader, section, spouse, type DrawnCell } from './drawn-sheet';

const read = (rows: readonly (readonly DrawnCell[])[], merges: readonly string[] = [], name = '名册') => readRoster([drawnSheet(name, rows, merges)], '乡.xlsx');
const at = (row: number, column: number, sheet = '名册') => ({ file: '乡.xlsx', sheet, row, column });
const [whole] = read(form()).households;

test('a form is read with the place of every text', () => {
  const { households, unplaced, findings, sheets } = read(form());
  expect(sheets).toEqual([{ name: '名册', shape: 'forms', households: 1, people: 2 }]);
  expect([unplaced, findings]).toEqual([[], []]);
  expect(households[0].household).toMatchObject({
    location: '永安市青水乡三溪村', headName: '张三', ethnicity: '汉族', birthDate: '19730304', phone: '19900000002', standard: '省定', householdType: '一般贫困户', povertyStatus: '未脱贫', mainCause: '因病',
    housingArea: '53平方米', incomeYear: '2017', income: '3010元', outcome: '年增收3000元', remarks: '无',
    members: [{ name: '张三', relationship: '户主', health: '健康' }, { name: '李四', idNumber: '35042********' }],
    officers: [{ name: '王五', organisation: '县医院', phone: '19900000001' }],
    assistance: [{ date: '20170301', project: '养蜂', scale: '20箱', funds: '3000元' }],
  });
  expect(households[0].places).toMatchObject({ headName: at(1, 7), income: at(4, 7), 'members.1.idNumber': at(7, 2), 'officers.0.phone': at(10, 7), 'assistance.0.funds': at(12, 4), remarks: at(14, 1) });
});

describe('what offices do to a form', () => {
  test('label and text in one cell', () => {
    const { households, unplaced } = read([
      ['所在地：永安市青水乡三溪村    户 主 姓 名：张三'],
      ['民族: 汉族', null, '出生时间：19730304', null, '联系电话：'],
      ...section('家庭成员', memberHeader, headMember),
      ['备注：联系电话：见附页'],
    ]);
    expect(households[0].household).toMatchObject({ location: '永安市青水乡三溪村', headName: '张三', ethnicity: '汉族', birthDate: '19730304', phone: '', remarks: '联系电话：见附页' });
    expect(unplaced).toEqual([]);
  });

  test('a section name one character a row, not merged', () => {
    const rows = [...headBlock(), ['家', ...memberHeader], ['庭', ...headMember], ['成', ...spouse], ['员'], ...section('帮扶责任人', officerHeader, officer)];
    const { households, unplaced } = read(rows);
    expect(households[0].household.members.map(({ name }) => name)).toEqual(['张三', '李四']);
    expect(unplaced).toEqual([]);
  });

  test('section names across the top, the head block last', () => {
    const rows = [['贫困户登记表'], ['家庭成员情况'], memberHeader, headMember, ['帮扶责任人'], officerHeader, officer, ...headBlock()];
    const { households, unplaced } = read(rows, ['A2:G2', 'A5:G5']);
    expect(households).toHaveLength(1);
    expect(households[0].household).toMatchObject({ headName: '张三', members: [{ name: '张三' }], officers: [{ name: '王五' }] });
    expect(unplaced).toEqual([]);
  });

  test('labels in one row, their texts in the row below', () => {
    const rows = [['所在地', '户主姓名', '民族', '出生时间', '联系电话', '脱贫属性'], ['永安市', '张三', '汉族', '19730304', null, '未脱贫'], ...section('家庭成员', memberHeader, headMember)];
    expect(read(rows).households[0].household).toMatchObject({ location: '永安市', headName: '张三', phone: '', povertyStatus: '未脱贫' });
  });

  test('blank lines within a section, a column that Attachment 1 does not have, one unit for two helpers', () => {
    const rows = [...headBlock(), ...section('家庭成员', [...memberHeader, '务工状况'], [...headMember, '省外'], [], [], [...spouse, null]), ...section('帮扶责任人', officerHeader, officer, ['赵六', null, '群众'])];
    const [{ household, memberOthers, places }] = read(rows, ['C11:C12']).households;
    expect(household.members).toHaveLength(2);
    expect(memberOthers).toEqual([[{ header: '务工状况', text: '省外', place: at(5, 8) }], []]);
    expect(household.officers[1]).toMatchObject({ name: '赵六', organisation: '县医院' });
    expect(places['officers.1.organisation']).toEqual(at(10, 2));
  });

  test('a place in three cells is one place, and its parts are kept', () => {
    const [{ household, locationParts }] = read([['所在地', '永安市', '青水乡', '三溪村', null, null, '户主姓名', '张三'], ...headBlock().slice(1)]).households;
    expect(household).toMatchObject({ location: '永安市青水乡三溪村', headName: '张三' });
    expect(locationParts.map(({ text, place }) => [text, place.column])).toEqual([['永安市', 1], ['青水乡', 2], ['三溪村', 3]]);
  });

  test('labels we do not know keep their text: 家庭人口：4', () => {
    const [{ others }] = read([...headBlock(), ['家庭人口：', '4', null, '脱贫年度：2018'], ...section('家庭成员', memberHeader, headMember)]).households;
    expect(others).toEqual([{ header: '家庭人口', text: '4', place: at(4, 1) }, { header: '脱贫年度', text: '2018', place: at(4, 3) }]);
  });

  test('an empty field stays empty, whatever stands in its row', () => {
    const [{ household }] = read([['所在地', null, null, null, '户主姓名', '张三'], ['民族', null, '性别', '男', '出生时间', null], ['识别标准', '省定']]).households;
    expect(household).toMatchObject({ location: '', headName: '张三', ethnicity: '', birthDate: '' });
  });

  test('remarks in three rows beside one label are one text', () => {
    const rows = [...headBlock(), ['备注', '一、收入未达标'], [null, '二、系统外管理'], [null, '三、已公示']];
    expect(read(rows, ['A5:A7']).households[0].household.remarks).toBe('一、收入未达标\n二、系统外管理\n三、已公示');
  });

  test('a name that is also a label, a relationship 户主 without a name before it', () => {
    const rows = [...headBlock('时间'), ...section('家庭成员', memberHeader, [null, null, '户主', '45'], ['时间', '无', '配偶', '43']), ['备注', '说明']];
    const [{ household }] = read(rows).households;
    expect(household.members.map(({ name, relationship }) => [name, relationship])).toEqual([['', '户主'], ['时间', '配偶']]);
    expect(household).toMatchObject({ headName: '时间', remarks: '说明' });
  });
});

describe('several forms on a sheet', () => {
  test('one under the other, without a title or a blank row between them', () => {
    const { households } = read([...form('张三').slice(1), ...form('李四').slice(1)]);
    expect(households.map(({ household, at: { row } }) => [household.headName, household.members.length, row])).toEqual([['张三', 2, 0], ['李四', 2, 14]]);
  });

  test('side by side', () => {
    const [left, right] = [form('张三'), form('李四', '永安市青水乡下洋村')];
    const rows = left.map((row, index) => [...Array.from({ length: 8 }, (_, column) => row[column] ?? null), null, ...right[index]]);
    const { households, unplaced } = read(rows);
    expect(households.map(({ household }) => [household.headName, household.location, household.members.map(({ name }) => name), household.remarks])).toEqual([['张三', '永安市青水乡三溪村', ['张三', '李四'], '无'], ['李四', '永安市青水乡下洋村', ['李四', '李四'], '无']]);
    expect(unplaced).toEqual([]);
  });

  test('a form whose head block lacks 所在地 does not take that of the form below', () => {
    const { households, findings } = read([...form('张三').filter(([label]) => label !== '所在地'), ...form('李四')]);
    expect(households.map(({ household }) => household.location)).toEqual(['', '永安市青水乡三溪村']);
    expect(findings.map(({ kind }) => kind)).toEqual(['labelMissing', 'labelMissing']);
  });
});

describe('bad input is said with its place, and nothing is lost', () => {
  test('a section is missing', () => {
    const { findings, households } = read([...headBlock(), ...section('家庭成员', memberHeader, headMember), ...section('帮扶措施', assistanceHeader, measure)]);
    expect(findings).toEqual([{ kind: 'sectionMissing', at: at(0, 0), section: 'officers' }]);
    expect(households[0].household.assistance).toHaveLength(1);
  });

  test('two heads of household', () => {
    const { findings } = read([...headBlock(), ...section('家庭成员', memberHeader, headMember, ['李四', '无', '本人或户主']), ...section('帮扶责任人', officerHeader), ...section('帮扶措施', assistanceHeader)]);
    expect(findings).toEqual([{ kind: 'twoHeads', at: at(6, 3), names: ['张三', '李四'], household: '张三' }]);
  });

  test('a member row without a name', () => {
    const { findings, households } = read([...headBlock(), ...section('家庭成员', memberHeader, headMember, [null, '无', '之女', '3']), ...section('帮扶责任人', officerHeader), ...section('帮扶措施', assistanceHeader)]);
    expect(findings).toEqual([{ kind: 'memberWithoutName', at: at(6, 2), household: '张三' }]);
    expect(households[0].household.members[1]).toMatchObject({ name: '', idNumber: '无', age: '3' });
  });

  test.each([
    ['with its title again', [['2018年初贫困户名册（续）']], 3],
    ['with the header of its section again', section('家庭成员', memberHeader), 3],
    ['with both', [['2018年初贫困户名册'], ...section('家庭成员', memberHeader)], 3],
    ['with its head block again', [['续表'], ...headBlock(), ...section('家庭成员', memberHeader)], 3],
  ])('a form cut by a page break, %s', (_, again, members) => {
    const rows = [['2018年初贫困户名册'], ...headBlock(), ...section('家庭成员', memberHeader, headMember, spouse), [], ...again, [null, '张小小', '无', '之女', '3'], ...section('帮扶责任人', officerHeader, officer), ...section('帮扶措施', assistanceHeader)];
    const { households, unplaced } = read(rows);
    expect(households.map(({ household }) => [household.headName, household.members.length, household.officers.length])).toEqual([['张三', members, 1]]);
    expect(unplaced).toEqual([]);
  });

  test('a form that goes on on a second sheet', () => {
    const first = drawnSheet('01', [...headBlock(), ...section('家庭成员', memberHeader, headMember)]);
    const other = drawnSheet('02', form('李四'));
    const goesOn = drawnSheet('01（续）', [...section('家庭成员', memberHeader, spouse), ...section('帮扶责任人', officerHeader, officer), ['备注', '两页']]);
    const { households, findings, sheets } = readRoster([first, other, goesOn], '乡.xlsx');
    expect(sheets.map(({ shape }) => shape)).toEqual(['forms', 'forms', 'continued']);
    expect(households.map(({ household }) => [household.headName, household.members.length, household.remarks])).toEqual([['张三', 2, '两页'], ['李四', 2, '无']]);
    expect(households[0].places['members.1.name']).toEqual(at(1, 1, '01（续）'));
    expect(findings.find(({ kind }) => kind === 'pageJoined')).toMatchObject({ at: at(0, 0, '01（续）'), to: at(0, 0, '01') });
  });

  test('what has no place is listed with its cell and the reason', () => {
    const rows = [
      ...form(),
      ['制表人：赵六', null, '填表日期：2018年4月10日'],
      [null, null, null, '此处另有一句话'],
    ];
    rows[2][2] = '另一个值';
    rows[7][7] = null;
    rows[8] = [null, '（以下空白）'];
    const { unplaced } = read(rows, ['B9:H9']);
    expect(unplaced.map(({ place, text, reason }) => [place.row, place.column, text, reason])).toEqual([[2, 2, '另一个值', 'noLabel'], [8, 1, '（以下空白）', 'note'], [15, 0, '制表人：赵六', 'footer'], [15, 2, '填表日期：2018年4月10日', 'footer'], [16, 3, '此处另有一句话', 'noLabel']]);
  });

  test('a label twice keeps the first text and lists the other', () => {
    const { households, findings, unplaced } = read([...headBlock(), ['户主姓名', '李四'], ...form().slice(5)]);
    expect(households).toHaveLength(1);
    expect(findings).toEqual([expect.objectContaining({ kind: 'labelTwice', at: at(4, 0) })]);
    expect(unplaced).toEqual([{ place: at(4, 1), text: '李四', reason: 'second' }]);
    expect(households[0].household.headName).toBe('张三');
  });

  test('a line and a form pasted twice are kept and said', () => {
    const rows = [...form(), ...form()];
    rows[8] = rows[7];
    rows[23] = rows[7];
    const { households, findings } = read(rows);
    expect(households.map(({ household }) => household.members.length)).toEqual([3, 3]);
    expect(findings).toContainEqual({ kind: 'lineTwice', at: at(8, 1), section: 'members', first: at(7, 1), household: '张三' });
    expect(findings).toContainEqual({ kind: 'householdTwice', at: at(16, 0), first: at(1, 0), household: '张三' });
  });

  test('an id that Excel stored as a number has lost its end', () => {
    const { findings, households } = read([...headBlock(), ...section('家庭成员', memberHeader, ['张三', 350481195904259000, '户主']), ...section('帮扶责任人', officerHeader), ...section('帮扶措施', assistanceHeader)]);
    expect(findings).toEqual([{ kind: 'digitsLost', at: at(5, 2), label: '证件号码', household: '张三' }]);
    expect(households[0]).toMatchObject({ numberIds: ['members.0.idNumber'], household: { members: [{ idNumber: '350481195904259000' }] } });
  });

  test('a section without its header row is listed cell by cell', () => {
    const { unplaced } = read([...headBlock(), ['帮扶责任人'], ['王五', '县医院'], ...section('家庭成员', memberHeader, headMember)], ['A5:H5']);
    expect(unplaced.map(({ text, reason }) => [text, reason])).toEqual([['王五', 'noHeader'], ['县医院', 'noHeader']]);
  });

  test('a hidden key that a copied block bears again is given once', () => {
    const rows = [...form(), ...form('李四')];
    const keys = [{ sheet: '名册', area: areaOf('A1:H15'), key: '1f2e' }, { sheet: '名册', area: areaOf('A16:H30'), key: '1f2e' }];
    const { households, findings } = readRoster([drawnSheet('名册', rows)], '乡.xlsx', keys);
    expect(households.map(({ household }) => household.key)).toEqual(['1f2e', '']);
    expect(findings).toContainEqual({ kind: 'keyTwice', at: at(16, 0), first: at(1, 0), household: '李四' });
  });
});

test('a sheet that holds no roster says so, with how many cells it has', () => {
  expect(readRoster([drawnSheet('说明', [['填表说明'], ['姓名  证件号码  与户主关系']]), drawnSheet('Sheet1', [])], '').sheets).toEqual([
    { name: '说明', shape: 'none', reason: 'noLabels', households: 0, people: 0, cells: 2 },
    { name: 'Sheet1', shape: 'none', reason: 'blank', households: 0, people: 0, cells: 0 },
  ]);
});

test('whole forms tell the same household wherever they stand on the sheet', () => {
  const shifted = read([[], [], ...form().map((row) => [null, null, null, ...row])]);
  expect(shifted.households[0].household).toEqual(whole.household);
});
