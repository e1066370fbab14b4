import { createTotalRows } from '../../src/domain/roster/total-rows';

const headers = ['序号', '乡镇', '行政村', '户主姓名', '工资性收入', '备注'];
const isTotal = createTotalRows(headers);

test.each([
  [['合计', '', '', '', 81_200, '']],
  [['', '合　计', '', '', 81_200, '']],
  [['', '青水乡小计', '', '', 81_200, '']],
  [['', '青水乡', '三溪村 小计：', '', 81_200, '']],
  [['', '', '', '总计', 81_200, '']],
  [[12, '总计', '', ' ', 81_200, '共 12 户']],
])('%j adds up others', (row) => expect(isTotal(row)).toBe(true));

test.each([
  // A named household, whatever else is written in its row.
  [['合计', '青水乡', '三溪村', '赖水生', 81_200, '']],
  [[1, '青水乡', '三溪村', '', 81_200, '合计']],
  [[1, '青水乡', '合计村', '', 81_200, '']],
  [[1, '青水乡', '三溪村', '何合计', 81_200, '']],
  [[1, '', '', '', 81_200, '']],
  [['', '', '', '', '', '']],
  [['以上各户的收入由村委会核实后在本栏填写合计', '', '', '', '', '']],
])('%j does not', (row) => expect(isTotal(row)).toBe(false));

test('without a column for the name, only the bare word in the first text is clear enough', () => {
  const isTotalHere = createTotalRows(['序号', '工资性收入', '备注']);
  expect(isTotalHere(['合计', 5, ''])).toBe(true);
  expect(isTotalHere(['三组小计', 5, ''])).toBe(false);
  expect(isTotalHere([1, 5, '因病，已合计'])).toBe(false);
});
