/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { classify, drawPane, header, sample } from './draw-pane';

const totals = (label: string): unknown[] => header.map((_, at) => (at === 0 ? label : at < 8 ? '' : 48_000));
const withTotals = () => {
  const sheet = sample();
  return { ...sheet, rows: [...sheet.rows.slice(0, 4), totals('小计'), ...sheet.rows.slice(4, 7), totals('合计')] };
};

test('rows of totals are no households: named as not counted, selected by a click, marked where results are written', async () => {
  const pane = await drawPane([withTotals()]);
  await classify(pane);
  expect(screen.getByRole('heading', { name: '表“脱贫分析”，5 户' })).toBeTruthy();
  expect(screen.getByText('不计入户数：2 个合计行')).toBeTruthy();
  expect((await axe(pane.container)).violations).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: '第 9 行' }));
  expect(pane.workbook.selected.at(-1)).toMatchObject({ row: 8, rows: 1 });
  await pane.user.click(screen.getByRole('button', { name: '复制汇总' }));
  expect(await navigator.clipboard.readText()).toContain('不计入\t2\n');
  for (const explained of [false, true]) {
    await pane.user.click(screen.getByRole('button', { name: '写入结果' }));
    if (explained) await pane.user.click(screen.getByRole('checkbox'));
    await pane.user.click(await screen.findByRole('button', { name: '写入' }));
    await screen.findByText(/^已写入/);
    const first = pane.workbook.written?.rows.map(([label]) => label) ?? [];
    expect([first[2], first[6]]).toEqual(['不计入', '不计入']);
    expect(first.filter((label) => label === '不计入')).toHaveLength(2);
  }
});

test('a table without such rows says nothing of them', async () => {
  const pane = await drawPane();
  await classify(pane);
  expect(screen.queryByText(/不计入/)).toBeNull();
});
