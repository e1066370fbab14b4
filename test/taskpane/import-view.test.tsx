/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { readRoster } from '../../src/domain/roster/reading/read-roster';
import type { Language } from '../../src/labels/language';
import { paneContext, PaneProvider } from '../../src/taskpane/pane-context';
import { ImportView } from '../../src/taskpane/roster/import-view';
import type { ImportReaders } from '../../src/workbook/roster/import-readers';
import { WorkbookError } from '../../src/workbook/workbook-error';
import { drawnSheet, form, type DrawnCell } from '../domain/roster/reading/drawn-sheet';
import { memoryRoster, type MemoryRoster } from './memory-roster';
import { memoryWorkbook } from './memory-workbook';

const rosterOf = (name: string, rows: readonly (readonly DrawnCell[])[]) => readRoster([drawnSheet('01', rows)], name);
const pages: Record<string, readonly (readonly DrawnCell[])[]> = {
  '三溪村.xlsx': [...form('张三'), ...form('王五'), ['制表人：赵六']],
  '下洋村.xlsx': form('张三', '永安市青水乡下洋村').filter(([label]) => label !== '帮扶措施' && label !== null),
};

/** Readers of what a test draws: a name without pages is a file with a password. */
const readers = (change: Partial<ImportReaders> = {}): ImportReaders => ({
  readRosterFile: async ({ name }) => (pages[name] ? { kind: 'read', roster: rosterOf(name, pages[name]) } : { kind: 'refused', code: 'encrypted', detail: {} }),
  listRosterSheets: async () => [{ id: 's1', name: '01', isActive: true }],
  readRosterSheets: async () => readRoster([drawnSheet('01', form('孙八'))], ''),
  ...change,
});

const file = (name: string) => new File(['x'], name);

async function draw(book: MemoryRoster, options: { language?: Language; readers?: ImportReaders } = {}) {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  const onBack = jest.fn();
  const user = userEvent.setup();
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={paneContext(options.language ?? 'zh-CN', memoryWorkbook([]))}>
        <ImportView book={book} onBack={onBack} readers={options.readers ?? readers()} />
      </PaneProvider>
    </FluentProvider>,
  );
  await screen.findByRole('combobox', { name: /本工作簿的工作表|Sheet of this workbook/ });
  return { user, container, onBack };
}

const choose = async (user: ReturnType<typeof userEvent.setup>, ...names: string[]) => user.upload(screen.getByLabelText(/^(选择文件…|再选文件…|Choose files…)$/, { selector: 'input' }), names.map(file));

test('files are read, listed with what is in them, and added only when asked', async () => {
  const book = memoryRoster([], 'none');
  const { user, container } = await draw(book);
  await choose(user, '三溪村.xlsx', '带密码.xlsx');
  await screen.findByRole('heading', { name: '读到 2 户 4 人' });
  expect(book.households).toEqual([]);
  expect(screen.getByText('已读 · 附件1表页 · 2 户 4 人 · 0 处提示 · 1 处未归位')).toBeTruthy();
  expect(screen.getByText(/带密码.xlsx：设有打开密码.*去掉密码/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);

  await user.click(screen.getByRole('button', { name: '未归位的内容（1）' }));
  expect(screen.getByText('制表人：赵六 · 表尾的签署')).toBeTruthy();
  expect(screen.getByText('三溪村.xlsx · 01 · A31')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '加入 2 户' }));
  await screen.findByRole('heading', { name: '已加入 2 户' });
  expect(book.state.kind).toBe('ready');
  expect(book.households.map(({ headName }) => headName)).toEqual(['张三', '王五']);
});

test('a finding says where, what and how to mend it', async () => {
  const { user } = await draw(memoryRoster());
  await choose(user, '下洋村.xlsx');
  const list = await screen.findByRole('list', { name: '提示（1）' });
  expect(within(list).getByText('下洋村.xlsx · 01 · A2')).toBeTruthy();
  expect(within(list).getByText('表页没有“帮扶措施”一栏。 若原表有这一栏，请在它上面补上表头后重读；没有的，加入后在表单里补填。')).toBeTruthy();
});

test('households that are there already, or were read twice, are left out unless they are ticked', async () => {
  const [first] = rosterOf('', form('张三')).households;
  const book = memoryRoster([{ ...first.household, key: 'k1' }]);
  const { user } = await draw(book);
  await choose(user, '三溪村.xlsx', '三溪村.xlsx');
  const list = await screen.findByRole('list', { name: '名册里已有的户（3）' });
  expect(within(list).getAllByRole('checkbox').map((box) => box.parentElement?.textContent)).toEqual(['仍加入 张三 · 名册里已有', '仍加入 张三 · 名册里已有', '仍加入 王五 · 本次读到两次']);
  await user.click(within(list).getAllByRole('checkbox')[2]);
  await user.click(screen.getByRole('button', { name: '加入 2 户' }));
  await screen.findByRole('heading', { name: '已加入 2 户，跳过已有的 2 户' });
  expect(book.households.map(({ headName }) => headName)).toEqual(['张三', '王五', '王五']);
});

test('nothing can be added before the households were compared with the roster', async () => {
  const book = memoryRoster();
  book.failNext('openIndex', { kind: 'busy' });
  const { user } = await draw(book);
  await choose(user, '三溪村.xlsx');
  const again = await screen.findByRole('button', { name: '再核对' });
  expect((screen.getByRole('button', { name: '加入 0 户' }) as HTMLButtonElement).disabled).toBe(true);
  await user.click(again);
  await waitFor(() => expect((screen.getByRole('button', { name: '加入 2 户' }) as HTMLButtonElement).disabled).toBe(false));
});

test('adding that stopped midway says that going on doubles nothing, and does not', async () => {
  const book = memoryRoster();
  const { user } = await draw(book);
  await choose(user, '三溪村.xlsx');
  const whole = book.addHouseholds;
  book.addHouseholds = async (households) => {
    await whole(households.slice(0, 1));
    throw new WorkbookError({ kind: 'cancelled' });
  };
  await user.click(await screen.findByRole('button', { name: '加入 2 户' }));
  expect(await screen.findByText('加入中途停下了，可能已写入一部分。')).toBeTruthy();
  expect(book.households).toHaveLength(1);
  book.addHouseholds = whole;
  await user.click(screen.getByRole('button', { name: '加入 2 户' }));
  await screen.findByRole('heading', { name: '已加入 2 户' });
  expect(book.households.map(({ headName }) => headName)).toEqual(['张三', '王五']);
});

test('reading can be cancelled: what was read stays, the rest is marked as stopped', async () => {
  let stop: (() => void) | undefined;
  const slow: ImportReaders['readRosterFile'] = ({ name }, signal) =>
    name === '三溪村.xlsx' ? readers().readRosterFile(file(name)) : new Promise((_, reject) => signal?.addEventListener('abort', (stop = () => reject(new WorkbookError({ kind: 'cancelled' })))));
  const { user } = await draw(memoryRoster(), { readers: readers({ readRosterFile: slow }) });
  await choose(user, '三溪村.xlsx', '下洋村.xlsx');
  expect(await screen.findByText('第 2/2 个文件 · 下洋村.xlsx')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '取消' }));
  await screen.findByRole('heading', { name: '读到 2 户 4 人' });
  expect(stop).toBeDefined();
  expect(screen.getByText('已停止')).toBeTruthy();
});

test('a sheet of the open workbook is read as well, and a file can be taken away again', async () => {
  const { user } = await draw(memoryRoster());
  await user.click(screen.getByRole('button', { name: '读这张工作表' }));
  await screen.findByRole('heading', { name: '读到 1 户 2 人' });
  await choose(user, '三溪村.xlsx');
  await screen.findByRole('heading', { name: '读到 3 户 6 人' });
  await user.click(screen.getByRole('button', { name: '去掉 三溪村.xlsx' }));
  await screen.findByRole('heading', { name: '读到 1 户 2 人' });
});

test('in English, too; Esc goes back to choosing', async () => {
  const { user, onBack } = await draw(memoryRoster(), { language: 'en-US' });
  await choose(user, '下洋村.xlsx');
  await screen.findByRole('heading', { name: '1 household, 0 people found' });
  expect(screen.getByText(/The page has no section “assistance measures/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { name: 'Choose files or a sheet to read' });
  await user.keyboard('{Escape}');
  expect(onBack).toHaveBeenCalledTimes(1);
});
