/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Language } from '../../src/labels/language';
import { paneContext, PaneProvider } from '../../src/taskpane/pane-context';
import { PrintView } from '../../src/taskpane/roster/print-view';
import { largeHousehold } from '../domain/roster/printing/invented';
import { furnishPage } from './draw-pane';
import { memoryRoster } from './memory-roster';
import { memoryWorkbook } from './memory-workbook';

const of = (key: string, village: string) => ({ ...largeHousehold(2, 1, 1), key, location: `永安市 青水乡 ${village}` });
const roster = [of('a', '三溪村'), of('b', '三溪村'), of('c', '上坪村')];

async function draw({ key = 'a' as string | null, language = 'zh-CN' as Language, households = roster } = {}) {
  furnishPage();
  const workbook = memoryWorkbook([]);
  workbook.roster = memoryRoster(households);
  const user = userEvent.setup();
  const onBack = jest.fn();
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={paneContext(language, workbook)}>
        <PrintView keys={key} year="2018" onBack={onBack} />
      </PaneProvider>
    </FluentProvider>,
  );
  await waitFor(() => expect(screen.getByRole('radio', { name: language === 'zh-CN' ? `全部 ${households.length} 户` : /^All/ })).toBeTruthy());
  const year = screen.getByRole('textbox', { name: language === 'zh-CN' ? '年度' : 'Year' });
  await user.clear(year);
  await user.type(year, '2018');
  return { workbook, user, onBack, container };
}

test('the household in the form becomes a sheet of its own', async () => {
  const { workbook, user } = await draw();
  await user.click(screen.getByRole('button', { name: '做 1 户' }));
  await screen.findByText(/已写入 1 户：附件1 林大山/);
  expect(workbook.printer.written).toEqual([{ names: ['附件1 林大山'], households: 1, replaced: [] }]);
  await user.click(screen.getByRole('button', { name: '显示工作表' }));
  expect(workbook.selected).toMatchObject([{ sheetId: 'id of 附件1 林大山' }]);
});

test('a village’s households, chosen by name, as one file', async () => {
  const { workbook, user } = await draw();
  await user.click(screen.getByRole('radio', { name: '按村选' }));
  await user.click(within(screen.getByRole('group', { name: '行政村' })).getByRole('checkbox', { name: '永安市 青水乡 三溪村（2 户）' }));
  await user.click(screen.getByRole('radio', { name: '单独的 Excel 文件' }));
  await user.selectOptions(screen.getByRole('combobox', { name: '怎样分工作表' }), 'together');
  await user.click(screen.getByRole('button', { name: '做 2 户' }));
  await screen.findByText(/已在新窗口打开，还没有存盘。请在那里另存为：2018.xlsx/);
  expect(workbook.printer.orders).toEqual([{ order: { year: '2018', form: 'pages', masked: false, spread: 'together' }, names: ['附件1 名册'] }]);
});

test('the bound roster of all, masked', async () => {
  const { workbook, user } = await draw({ key: null });
  await user.click(screen.getByRole('radio', { name: '汇编成册（Excel 文件）' }));
  await user.click(screen.getByRole('checkbox', { name: '公示稿' }));
  await user.click(screen.getByRole('button', { name: '做 3 户' }));
  await screen.findByText(/已在新窗口打开/);
  expect(workbook.printer.orders[0]).toMatchObject({ order: { form: 'bound', masked: true }, names: ['封面', '目录', '附件1 三溪村', '附件1 上坪村', '汇总'] });
});

test('sheets of an earlier printing are shown before anything is taken away', async () => {
  const { workbook, user } = await draw();
  workbook.printer.earlier = [{ id: 'old', name: '附件1 林大山', unfinished: true }];
  await user.click(screen.getByRole('button', { name: '做 1 户' }));
  await screen.findByText('工作簿中已有本工具写的名册页：附件1 林大山（上次没有写完）');
  expect(workbook.printer.written).toEqual([]);
  await user.click(screen.getByRole('button', { name: '替换并写入' }));
  await screen.findByText(/已写入 1 户/);
  expect(workbook.printer.written).toEqual([{ names: ['附件1 林大山'], households: 1, replaced: ['old'] }]);
});

test('kept, the earlier sheets stay and the new ones get other names', async () => {
  const { workbook, user } = await draw();
  workbook.printer.earlier = [{ id: 'old', name: '附件1 林大山', unfinished: false }];
  await user.click(screen.getByRole('button', { name: '做 1 户' }));
  await user.click(await screen.findByRole('radio', { name: '保留，另写新的工作表' }));
  await user.click(screen.getByRole('button', { name: '做 1 户' }));
  await screen.findByText(/已写入 1 户/);
  expect(workbook.printer.written).toEqual([{ names: ['附件1 林大山 2'], households: 1, replaced: [] }]);
});

test('masked pages as sheets: the pane warns that the workbook still holds the roster', async () => {
  const { user } = await draw();
  await user.click(screen.getByRole('checkbox', { name: '公示稿' }));
  await user.click(screen.getByRole('button', { name: '做 1 户' }));
  await screen.findByText(/这个工作簿里还有没有遮盖的名册/);
});

test('what stops it is said, and that writing did not end', async () => {
  const { workbook, user } = await draw();
  workbook.printer.failNext('writeSheets', { kind: 'connection' });
  await user.click(screen.getByRole('button', { name: '做 1 户' }));
  await screen.findByText(/与 Excel 的连接中断/);
  expect(screen.getByText('没有写完。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '做 1 户' }));
  await screen.findByText(/已写入 1 户/);
  expect(screen.queryByText('没有写完。')).toBeNull();
});

test('no village chosen: it says what to do', async () => {
  const { user } = await draw();
  await user.click(screen.getByRole('radio', { name: '按村选' }));
  await user.click(screen.getByRole('button', { name: '开始' }));
  await screen.findByText('没有可以打印的户。');
});

test('a year that is none keeps the button shut, with the reason beside it', async () => {
  const { user } = await draw();
  await user.type(screen.getByRole('textbox', { name: '年度' }), '{Backspace}');
  expect((screen.getByRole('button', { name: '做 1 户' }) as HTMLButtonElement).disabled).toBe(true);
  expect(screen.getByText('请填 4 位数字的年份，例如 2018。')).toBeTruthy();
});

test.each(['zh-CN', 'en-US'] as const)('accessible in %s, with a village list and a question open', async (language) => {
  const { container, user } = await draw({ language });
  await user.click(screen.getByRole('radio', { name: language === 'zh-CN' ? '按村选' : 'By village' }));
  expect((await axe(container)).violations).toEqual([]);
});

test('Esc leads back', async () => {
  const { user, onBack } = await draw();
  await user.keyboard('{Escape}');
  expect(onBack).toHaveBeenCalled();
});
