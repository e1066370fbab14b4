/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { classify, drawPane } from './draw-pane';

const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });

async function openForm(before?: Parameters<typeof drawPane>[1]) {
  const pane = await drawPane(undefined, before);
  await classify(pane);
  await pane.user.click(button('写入结果'));
  await screen.findByRole('heading', { name: '写入结果' });
  return pane;
}

test('says where the results will go before anything is written', async () => {
  const pane = await openForm();
  expect(await screen.findByText('写入 Q2:T8，原有内容不变。')).toBeTruthy();
  expect(pane.workbook.written).toBeNull();
  expect((await axe(pane.container)).violations).toEqual([]);
});

test('writes a line a row, blank for a blank row, without an explanation unless asked', async () => {
  const pane = await openForm();
  await waitFor(() => expect(button('写入').disabled).toBe(false));
  await pane.user.click(button('写入'));
  expect(await screen.findByText('已写入“脱贫分析”F3:I9，6 行。')).toBeTruthy();
  expect(pane.workbook.written).toEqual({
    headers: ['主导帮扶措施类别', '类别序号', '同时符合', '判定方式'],
    rows: [
      ['发展生产脱贫', 1, '', '唯一符合'],
      ['促进就业脱贫', 2, '', '唯一符合'],
      ['发展教育脱贫', 4, '促进就业脱贫', '并存：文本未规定，按特别规则优先（本工具默认，非官方规定）'],
      ['数据有误', '', '', '数据有误'],
      ['数据不足', '', '', '数据不足'],
      ['', '', '', ''],
    ],
  });
});

test('the explanation is written when asked, and a sheet of its own names place and row', async () => {
  const pane = await openForm();
  await pane.user.click(screen.getByRole('checkbox', { name: '附每户的说明' }));
  await waitFor(() => expect((screen.getByRole('radio', { name: '单独的工作表' }) as HTMLInputElement).disabled).toBe(false));
  await pane.user.click(screen.getByRole('radio', { name: '单独的工作表' }));
  expect(await screen.findByText('新建工作表“归类结果”，原有内容不变。')).toBeTruthy();
  await pane.user.click(button('写入'));
  await screen.findByText(/已写入“归类结果”/);
  expect(pane.workbook.written?.headers).toEqual(['原表行号', '县', '乡镇', '行政村', '户主姓名', '主导帮扶措施类别', '类别序号', '同时符合', '判定方式', '归类说明']);
  expect(pane.workbook.written?.rows[2]).toEqual([5, '永安市', '青水乡', '三溪村', '李木根', '发展教育脱贫', 4, '促进就业脱贫', expect.stringContaining('并存'), expect.stringContaining('教育支出 6,000 元，上年 9,500 元，减少')]);
});

test('filled cells in the way are a refusal with their address; the other place is one click away', async () => {
  const pane = await openForm({ before: (workbook) => workbook.failNext('planBeside', { kind: 'filledCells', sheet: '脱贫分析', area: 'Q4' }) });
  expect(await screen.findByText('要写结果的地方已有内容：“脱贫分析”的 Q4。没有写入。')).toBeTruthy();
  expect(button('写入').disabled).toBe(true);
  await pane.user.click(button('选中 Q4'));
  expect(pane.workbook.selected.at(-1)).toEqual({ sheetId: '脱贫分析', row: 3, column: 16, rows: 1, columns: 1 });
  await pane.user.click(screen.getByRole('radio', { name: '单独的工作表' }));
  await waitFor(() => expect(button('写入').disabled).toBe(false));
});

test('earlier results are named and replaced only by a button that says so', async () => {
  const pane = await openForm({
    before: (workbook) => {
      const { planBeside } = workbook;
      workbook.planBeside = async (...asked) => ({ ...(await planBeside(...asked)), replaces: 'L2:O8' });
    },
  });
  expect(await screen.findByText('L2:O8 是以前归类的结果，将被替换。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '写入' })).toBeNull();
  await pane.user.click(button('替换并写入'));
  await waitFor(() => expect(pane.workbook.written).not.toBeNull());
});

test('where the place changed since it was shown, the new one is shown and nothing is written', async () => {
  const pane = await openForm();
  await screen.findByText(/写入 Q2:T8/);
  const { planBeside } = pane.workbook;
  pane.workbook.planBeside = async (...asked) => ({ ...(await planBeside(...asked)), replaces: 'Q2:T8' });
  await pane.user.click(button('写入'));
  expect(await screen.findByText('Q2:T8 是以前归类的结果，将被替换。')).toBeTruthy();
  expect(pane.workbook.written).toBeNull();
});

test('a protected sheet is a message, and trying again asks anew where to write', async () => {
  const pane = await openForm();
  await waitFor(() => expect(button('写入').disabled).toBe(false));
  pane.workbook.failNext('writeBeside', { kind: 'protected' });
  await pane.user.click(button('写入'));
  expect(await screen.findByText('工作表受保护，没有写入。')).toBeTruthy();
  expect(screen.getByText('写入没有完成；再写一次即可，结果不会重复。')).toBeTruthy();
  expect(button('写入').disabled).toBe(true);
  await pane.user.click(button('再试一次'));
  await waitFor(() => expect(button('写入').disabled).toBe(false));
});
