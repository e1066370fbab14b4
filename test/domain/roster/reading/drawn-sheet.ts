import type { SheetArea, SheetCell, SheetCells } from '../../../../src/domain/roster/sheet-cells';

export type DrawnCell = string | number | null;

/** A sheet as a test draws it: rows of cells, merged areas as A1:B2; a long run of digits given as a number is one that Excel stored so. */
export function drawnSheet(name: string, rows: readonly (readonly DrawnCell[])[], merges: readonly string[] = []): SheetCells {
  const cells = rows.map((row) => row.map((value): SheetCell | undefined => (value === null || value === '' ? undefined : typeof value === 'number' ? { text: String(value), number: value } : { text: value })));
  return {
    name,
    rowCount: cells.length,
    columnCount: cells.reduce((most, { length }) => Math.max(most, length), 0),
    at: (row, column) => cells[row]?.[column],
    merges: merges.map(areaOf),
  };
}

export function areaOf(address: string): SheetArea {
  const [first, last = first] = address.split(':').map((cell) => {
    const [, letter, digits] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    return { row: Number(digits) - 1, column: letter.charCodeAt(0) - 65 };
  });
  return { row: first.row, column: first.column, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

export const memberHeader = ['姓名', '证件号码', '与户主关系', '年龄', '文化程度', '劳动能力', '健康状况'];
export const officerHeader = ['姓名', '帮扶单位', '政治面貌', '性别', '帮扶开始时间', '帮扶结束时间', '联系电话'];
export const assistanceHeader = ['时间', '项目名称', '项目规模', '扶持资金总额（元）'];

export const headMember: readonly DrawnCell[] = ['张三', '3504*********', '户主', '45', '高中', '普通劳动力', '健康'];
export const spouse: readonly DrawnCell[] = ['李四', '35042********', '配偶', '43', '高中', '无劳动力', '患有大病'];
export const officer: readonly DrawnCell[] = ['王五', '县医院', '中共', '男', '20170102', '20201231', '19900000001'];
export const measure: readonly DrawnCell[] = ['20170301', '养蜂', '20箱', '3000元'];

/** The head block of Attachment 1, four rows of eight columns. */
export const headBlock = (headName = '张三', location = '永安市青水乡三溪村'): DrawnCell[][] => [
  ['所在地', location, null, null, null, null, '户主姓名', headName],
  ['民族', '汉族', null, '出生时间', '19730304', null, '联系电话', '19900000002'],
  ['识别标准', '省定', null, '贫困户属性', '一般贫困户', null, '脱贫属性', '未脱贫'],
  ['主要致贫\n原因', '因病', null, '住房面积', '53平方米', null, '2017年度\n人均收入', '3010元'],
];

export const section = (name: string, header: readonly DrawnCell[], ...lines: (readonly DrawnCell[])[]): DrawnCell[][] => [[name, ...header], ...lines.map((line) => [null, ...line])];

/** A whole form as the notice draws it. */
export const form = (headName = '张三', location?: string): DrawnCell[][] => [
  ['2018年初贫困户名册'],
  ...headBlock(headName, location),
  ...section('家庭成员状况', memberHeader, [headName, ...headMember.slice(1)], spouse, []),
  ...section('帮扶责任人', officerHeader, officer),
  ...section('帮扶措施', assistanceHeader, measure),
  ['帮扶成效', '年增收3000元'],
  ['备注', '无'],
];
