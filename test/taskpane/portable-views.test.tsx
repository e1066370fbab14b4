/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { ComponentType } from 'react';
import { PaneProvider, paneContext } from '../../src/taskpane/pane-context';
import { NativeFormulasView } from '../../src/taskpane/portable/formulas-view';
import { FreezeView } from '../../src/taskpane/portable/freeze-view';
import { SqlView } from '../../src/taskpane/portable/sql-view';
import { sample } from './draw-pane';
import { memoryPortable } from './memory-portable';
import { memoryWorkbook } from './memory-workbook';

const found = (address: string, formula: string, row: number, rows: number) => ({ sheetId: '名册', sheetName: '名册', address, formula, area: { row, column: 3, rows, columns: 1 } });
const formulas = [found('D2', '=ROSTER.CLASSIFY_MEASURE(A2:C9,A1:C1)', 1, 8), found('D20', '=ROSTER.MASK_ID(A20)', 19, 1), found('D21', '=ROSTER.BUSY(A1)', 20, 1)];

function draw(View: ComponentType<{ onBack: () => void }>, sheets = [sample()]) {
  const workbook = Object.assign(memoryWorkbook(sheets), { portable: memoryPortable(formulas) });
  const onBack = jest.fn();
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={paneContext('zh-CN', workbook)}>
        <View onBack={onBack} />
      </PaneProvider>
    </FluentProvider>,
  );
  return { workbook, container, onBack, user: userEvent.setup() };
}
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });

test('formulas are listed before they are frozen; what has not settled is told; then they can be put back', async () => {
  const { user, container } = draw(FreezeView);
  await waitFor(() => expect(button('查找公式').disabled).toBe(false));
  await user.click(button('查找公式'));
  expect(await screen.findByText('找到 3 个公式，结果共 10 格：')).toBeTruthy();
  expect(screen.getByText('名册!D2:D9')).toBeTruthy();
  await user.click(button('冻结 3 个公式'));
  expect(await screen.findByText('已冻结 2 个公式。')).toBeTruthy();
  expect(screen.getByText(/名册!D21 现在是 #BUSY!，没有冻结/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await user.click(button('恢复 2 个公式'));
  expect(await screen.findByText('已恢复 2 个公式。')).toBeTruthy();
  expect(screen.queryByText(/可以恢复的公式/)).toBeNull();
});

test('the place of the formulas is said before they are written', async () => {
  const { user, container } = draw(NativeFormulasView);
  expect(await screen.findByText('新建工作表“归类公式”，原表不变。')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await waitFor(() => expect(button('写公式').disabled).toBe(false));
  await user.click(button('写公式'));
  expect(await screen.findByText('已写入“归类公式”A9:CA15，6 行。')).toBeTruthy();
});

test('merged cells among the columns keep formulas from being written', async () => {
  draw(NativeFormulasView, [{ ...sample(), merged: [{ row: 3, column: 8, rows: 2, columns: 1 }] }]);
  expect(await screen.findByText(/表中 I4:I5 是合并单元格/)).toBeTruthy();
  expect(button('写公式').disabled).toBe(true);
});

test('the statement names the table as the database does', async () => {
  const { user, container, onBack } = draw(SqlView);
  const statement = () => (screen.getByRole('textbox', { name: 'SQL 语句' }) as HTMLTextAreaElement).value;
  await screen.findByRole('textbox', { name: 'SQL 语句' });
  expect(statement()).toContain('FROM "脱贫分析" AS before');
  const name = screen.getByRole('textbox', { name: '数据库里的表名' });
  await user.clear(name);
  await user.type(name, 'income_2017');
  expect(statement()).toContain('FROM "income_2017" AS before');
  expect(button('复制语句')).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await user.click(button('返回'));
  expect(onBack).toHaveBeenCalled();
});
