import * as fc from 'fast-check';
import { createRowChecker, type RowFinding } from '../../../src/domain/quality/check-rows';
import { findDuplicates } from '../../../src/domain/quality/id-register';
import { blankHousehold, blankMember } from '../../../src/domain/household';
import { checkTitle, describeRowFinding } from '../../../src/labels/roster/findings';
import { drawnId } from '../identifiers/ids';

const context = { onDate: '2018-04-10' };
const inWords = (found: readonly RowFinding[]): readonly string[] => found.map(({ check, header, values }) => `${header} ${checkTitle(check, 'zh-CN')}${values?.row === undefined ? '' : ` 同第 ${values.row} 行`}`);
const checked = (headers: readonly unknown[], ...rows: (readonly unknown[])[]): readonly (readonly string[])[] => {
  const check = createRowChecker(headers, context);
  return rows.map((row) => inWords(check(row)));
};

const people = ['户编号', '姓名', '身份证号', '与户主关系', '年龄(岁)', '民族', '文化程度', '在校生状况', '健康状况', '劳动技能', '人均纯收入（元）', '户联系电话', '危房户'];
const head = ['35048101', '高兴财', '350481197303049816', '户主', 45, '汉族', '高中', '', '健康', '普通劳动力', 3010, 19900000001, '否'];
const wife = ['35048101', '李兰', '350481197510019820', '配偶', 42, '汉族', '初中', '', '患有大病,残疾', '丧失劳动力', '', '', ''];
const son = ['35048101', '高小山', '350481200205069834', '之子', 15, '汉族', '', '九年级', '健康', '', null, undefined, ''];

test('a sound table of one person a row has no findings, its blanks below the head included', () => {
  expect(checked(people, head, wife, son)).toEqual([[], [], []]);
});

test('blank rows and rows of totals have none', () => {
  expect(checked(people, people.map(() => ''), people.map(() => null), ['小计', ...people.slice(1).map(() => '')], [])).toEqual([[], [], [], []]);
});

test('each cell that cannot be read is found under its own header', () => {
  const row = ['35048102', '张三', '350481197303049817', '邻居', '四十五', '福建人', '在校生', '', '高血压', '普通劳动力', '约3000', '1990000000', ''];
  expect(checked(people, row)).toEqual([['身份证号 证件号码校验不符', '与户主关系 不在规定的名称里', '年龄(岁) 不是年龄', '民族 不在规定的名称里', '文化程度 在校生状况写在别的列', '健康状况 不在规定的名称里', '人均纯收入（元） 不是金额', '户联系电话 电话号码不对']]);
});

test('an id in a number cell has lost its digits; twins stored as equal numbers are two people', () => {
  const stored = [...head];
  stored[2] = 350481197303049800;
  expect(checked(people, stored, stored)).toEqual([['身份证号 证件号码已受损'], ['身份证号 证件号码已受损']]);
});

test('age, sex and birth date are compared with the id', () => {
  expect(checked(['姓名', '证件号码', '性别', '出生日期', '年龄'], ['高兴财', '350481197303049816', '女', '1973-04-03', 30])).toEqual([['出生日期 出生日期与证件号码不符', '年龄 年龄不符', '性别 性别与证件号码不符']]);
  expect(checked(['姓名', '证件号码', '与户主关系'], ['高小山', '350481200205069834', '之女'])).toEqual([['与户主关系 性别与证件号码不符']]);
});

test('the head’s birth date repeated beside each member is compared with the head alone', () => {
  const headers = ['姓名', '证件号码', '与户主关系', '出生时间'];
  expect(checked(headers, ['高兴财', '350481197303049816', '户主', '19730304'], ['李兰', '350481197510019820', '配偶', '19730304'], ['高兴财', '350481197303049816', '户主', '19730403']))
    .toEqual([[], [], ['出生时间 出生日期与证件号码不符', '证件号码 证件号码重复 同第 1 行']]);
});

test('ages may stand for the year the income’s header tells', () => {
  const headers = ['姓名', '证件号码', '年龄', '2010年度人均收入'];
  expect(checked(headers, ['高兴财', '350481197303049816', 38, 3010])).toEqual([[]]);
  expect(checked(headers.slice(0, 3), ['高兴财', '350481197303049816', 38])).toEqual([['年龄 年龄不符']]);
});

test('people met before are found, by certificate as by id; covered, absent and wrong ids never', () => {
  const headers = ['姓名', '证件号码'];
  expect(
    checked(headers, ['甲', '350481197303049816'], ['乙', '3504*********'], ['丙', '3504*********'], ['丁', '无'], ['戊', '无'], ['甲', '="350481197303049816"'], ['甲', '35048119730304981643'], ['己', '350481197303049817'], ['庚', '350481197303049817'], ['甲', '350481730304981']),
  ).toEqual([
    [], ['证件号码 证件号码已打码'], ['证件号码 证件号码已打码'], ['证件号码 没有证件号码'], ['证件号码 没有证件号码'], ['证件号码 证件号码写法不规范', '证件号码 证件号码重复 同第 1 行'], ['证件号码 身份证与残疾人证列成两人 同第 1 行'],
    ['证件号码 证件号码校验不符'], ['证件号码 证件号码校验不符'], ['证件号码 15 位旧号', '证件号码 证件号码重复 同第 1 行'],
  ]);
});

test('a table of households is judged by its heads', () => {
  expect(checked(['户主姓名', '户主证件号码', '出生时间', '脱贫属性', '主要致贫原因'], ['高兴财', '350481197303049816', '19730403', '未脱贫', '困病'], ['高兴旺', '350481197303049816', '', '未脱贫', '因病']))
    .toEqual([['主要致贫原因 名称写法不一', '出生时间 出生日期与证件号码不符'], ['户主证件号码 证件号码重复 同第 1 行']]);
});

test('the tables of officers and of measures are known by their own headers', () => {
  expect(checked(['户键', '姓名', '帮扶单位', '政治面貌', '性别', '帮扶开始时间', '帮扶结束时间', '联系电话'], ['k', '王**', '县医院', '中共', '男性', '20170102', '长期', '1'])).toEqual([['姓名 已打码', '政治面貌 名称写法不一', '联系电话 电话号码不对']]);
  expect(checked(['户键', '时间', '项目名称', '项目规模', '扶持资金总额（元）'], ['k', '去年', '养蜂', '20箱', '五千'])).toEqual([['时间 不是日期', '扶持资金总额（元） 不是金额']]);
});

test('headers that are not known are passed over, and no header at all has no findings', () => {
  expect(checked(['甲', '乙'], ['350481197303049817', '不是日期'])).toEqual([[]]);
  expect(createRowChecker([], context).columns).toEqual([]);
});

test('a row’s finding in words names the column, covers ids, and offers what one press mends', () => {
  const [found] = createRowChecker(['姓名', '证件号码'], context)(['高兴财', ' 350481197303049817']);
  const { place, what, sentence } = describeRowFinding(found, 'zh-CN');
  expect([place, what]).toEqual(['“证件号码”', '“3504*********”校验不符']);
  expect(sentence).toBe('“证件号码”：“3504*********”校验不符；请按证件原件逐位核对。');
  const [old] = createRowChecker(['姓名', '证件号码'], context)(['高兴财', '350481730304981']);
  expect([old.remedy, describeRowFinding(old, 'zh-CN').button]).toEqual(['350481197303049816', '升为 18 位']);
});

test('any row of any cells is checked without throwing', () => {
  const cells = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom(null, undefined, '#N/A', { code: '#REF!' }, '19730342', '无'), drawnId());
  fc.assert(fc.property(fc.array(fc.array(cells, { maxLength: people.length }), { maxLength: 5 }), (rows) => void checked(people, ...rows)), { numRuns: 500 });
});

test('duplicates across households name where the person was met first', () => {
  const household = (...ids: string[]) => ({ ...blankHousehold('2017'), members: ids.map((idNumber) => ({ ...blankMember, idNumber })) });
  const found = findDuplicates([household('350481197303049816', '无'), household('3504*********', '无'), household('35048119730304981643', '350481197510019820', '350481197510019820')], '2018-04-10');
  expect(found).toEqual([
    { first: { household: 0, member: 0 }, second: { household: 2, member: 0 }, certificateAndId: true },
    { first: { household: 2, member: 1 }, second: { household: 2, member: 2 }, certificateAndId: false },
  ]);
});

test('two ids are one person only if their 18 characters are the same', () => {
  fc.assert(
    fc.property(fc.uniqueArray(drawnId(), { minLength: 2, maxLength: 30 }), (ids) => {
      const check = createRowChecker(['姓名', '证件号码'], { onDate: '2100-01-01' });
      const repeated = [...ids, ...ids].map((id) => check(['', id]).some(({ check: name }) => name === 'idRepeated'));
      expect(repeated).toEqual([...ids.map(() => false), ...ids.map(() => true)]);
    }),
  );
});
