/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { button, code, drawRoster, field, li, wang, wangId } from './roster-pane';
import { drawPane } from './draw-pane';

const section = (name: string) => within(screen.getByRole('region', { name }));
const openLine = (name: RegExp): HTMLElement => screen.getByRole('button', { name, expanded: false });

test('a workbook without a roster opens on 归类; 名册 says what will be made, and makes it', async () => {
  const { user, workbook, container } = await drawPane();
  expect(await screen.findByRole('tab', { name: '归类', selected: true })).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: '名册' }));
  expect(await screen.findByText(/这个工作簿里还没有名册/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  await user.click(button('新建名册'));
  expect(await screen.findByRole('heading', { name: '新户' })).toBeTruthy();
  expect(workbook.roster.state.kind).toBe('ready');
  await waitFor(() => expect(document.activeElement).toBe(field('所在地')));
});

test('what is missing of a roster is named before it is made, and a table of the office can be left alone', async () => {
  const { user, workbook } = await drawPane([], {
    before: ({ roster }) => {
      const candidates = [{ id: 't1', kind: 'table', table: '家庭成员', name: '成员表', sheet: '成员', address: 'A1:H20' }] as const;
      roster.state = { kind: 'partial', households: 0, candidates, rowsChecked: true, faults: [{ kind: 'noTable', table: '帮扶措施' }] };
    },
  });
  const made: (readonly string[] | undefined)[] = [];
  const make = workbook.roster.makeRoster;
  workbook.roster.makeRoster = (year, leave, watched) => (made.push(leave), make(year, leave, watched));
  await user.click(screen.getByRole('tab', { name: '名册' }));
  await user.click(await screen.findByRole('button', { name: '名册的表有 1 处不对' }));
  expect(screen.getByText('缺少表“帮扶措施”。请按“补齐名册”。')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: /成员表.*A1:H20.*家庭成员/ }));
  await user.click(button('补齐名册'));
  await screen.findByRole('heading', { name: '新户' });
  expect(made).toEqual([['t1']]);
});

test('a workbook with a roster opens on it: head, members on one line each, in the order of Attachment 1', async () => {
  const { container } = await drawRoster();
  expect(screen.getByRole('heading', { name: '王水生 · 第 1 / 3 户' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['贫困户', '家庭成员状况', '帮扶责任人', '帮扶措施', '帮扶成效', '备注']));
  expect(section('家庭成员状况').getByText('王水生 · 户主 · 45 · 高中 · 普通劳动力 · 健康')).toBeTruthy();
  expect(section('帮扶措施').getByText('20170301 · 种植毛竹')).toBeTruthy();
  expect(code('民族').value).toBe('汉族');
  expect((await axe(container)).violations).toEqual([]);
});

test('saving says what changed, old beside new', async () => {
  const { user, workbook } = await drawRoster();
  await user.clear(field('联系电话'));
  await user.type(field('联系电话'), '19900000002');
  await user.click(openLine(/王小李/));
  await user.clear(await screen.findByRole('combobox', { name: '文化程度' }));
  await user.click(button('改了 2 处'));
  const panel = within(screen.getByRole('region', { name: '改动：原来 → 现在' }));
  expect(panel.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['联系电话 19900000001 → 19900000002还原', '王小李 · 文化程度 初中 → （空）还原']);
  await user.click(panel.getByRole('button', { name: '还原：王小李 · 文化程度' }));
  await user.click(button('保存'));
  await user.click(await screen.findByRole('button', { name: '已保存“王水生”，改了 1 处。' }));
  expect(screen.getByText('19900000001')).toBeTruthy();
  expect(workbook.roster.households[0]).toEqual({ ...wang, phone: '19900000002' });
  expect(button('没有改动').disabled).toBe(true);
});

test('a text that is in no list stays as it was typed, and an option is taken only when it was gone to', async () => {
  const { user, workbook } = await drawRoster();
  await user.clear(code('脱贫属性'));
  await user.type(code('脱贫属性'), '未');
  expect(screen.getByRole('option', { name: '未脱贫' })).toBeTruthy();
  await user.tab();
  expect(code('脱贫属性').value).toBe('未');
  await user.click(code('主要致贫原因'));
  await user.keyboard('因{ArrowDown}{Enter}');
  expect(code('主要致贫原因').value).toMatch(/^因./);
  expect(document.activeElement).toBe(field('住房面积'));
  await user.click(button('保存'));
  await waitFor(() => expect(workbook.roster.households[0].povertyStatus).toBe('未'));
});

test('a member is added, moved, removed, and put back', async () => {
  const { user, workbook } = await drawRoster();
  await user.click(button('添加成员'));
  await waitFor(() => expect(document.activeElement).toBe(field('姓名')));
  await user.keyboard('王小小');
  await user.click(button('上移：王小小'));
  await waitFor(() => expect(field('姓名').value).toBe('王小小'));
  await user.click(button('移除：王小小'));
  expect(section('家庭成员状况').getByText('已移除“王小小”。')).toBeTruthy();
  await user.click(button('放回'));
  expect(section('家庭成员状况').getAllByRole('listitem').map(({ textContent }) => textContent?.split(' · ')[0])).toEqual(['王水生', '王小小', '王小李']);
  await user.click(button('保存'));
  await waitFor(() => expect(workbook.roster.households[0].members.map(({ name }) => name)).toEqual(['王水生', '王小小', '王小李']));
});

test('an id fills in what is blank, says what it knows, and leaves alone what stands there', async () => {
  const { user } = await drawRoster([{ ...wang, members: [{ ...wang.members[0], age: '' }] }]);
  await user.click(openLine(/王水生/));
  await user.type(await screen.findByRole('textbox', { name: '证件号码' }), wangId);
  expect(field('年龄').value).toBe('');
  await user.tab();
  expect(field('年龄').value).toBe('44');
  expect(field('出生时间').value).toBe('1973-03-04');
  expect(screen.getByText('女 · 1973-03-04 出生 · 44 岁')).toBeTruthy();
  await user.clear(field('年龄'));
  await user.type(field('年龄'), '46');
  await user.click(field('证件号码'));
  await user.tab();
  expect(field('年龄').value).toBe('46');
});

test('a new household is written with a key of its own; the next one may start from it', async () => {
  const { user, workbook } = await drawRoster();
  await user.click(button('新户'));
  await waitFor(() => expect(document.activeElement).toBe(field('所在地')));
  await user.type(field('所在地'), '永安市青水乡丰田村');
  await user.type(field('户主姓名'), '赖福');
  await user.click(button('保存'));
  await screen.findByRole('heading', { name: '赖福 · 第 4 / 4 户' });
  expect(workbook.roster.households[3]).toMatchObject({ headName: '赖福', location: '永安市青水乡丰田村', incomeYear: '2017' });
  expect(workbook.roster.households[3].key).not.toBe('');
  await user.click(button('名册的操作'));
  await user.click(await screen.findByRole('menuitem', { name: '以这一户为底新建' }));
  await screen.findByRole('heading', { name: '新户' });
  expect(field('所在地').value).toBe('永安市青水乡丰田村');
  expect(field('户主姓名').value).toBe('');
});

test('a deleted household can be put back, without the whole roster being read again', async () => {
  const { user, workbook } = await drawRoster();
  const read = jest.spyOn(workbook.roster, 'openIndex');
  await user.click(button('名册的操作'));
  await user.click(await screen.findByRole('menuitem', { name: '删去这一户' }));
  expect(await screen.findByText('已从名册删去“王水生”。')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '李木根 · 第 1 / 2 户' })).toBeTruthy();
  await user.click(button('放回名册'));
  await waitFor(() => expect(workbook.roster.households).toContainEqual(wang));
  expect(await screen.findByRole('heading', { name: '王水生 · 第 3 / 3 户' })).toBeTruthy();
  expect(read).not.toHaveBeenCalled();
});

test('a save that fails keeps the form and can be tried again', async () => {
  const { user, workbook } = await drawRoster();
  await user.type(field('联系电话'), '9');
  workbook.roster.failNext('saveHousehold', { kind: 'protected' });
  await user.click(button('保存'));
  expect(await screen.findByText(/受保护/)).toBeTruthy();
  expect(field('联系电话').value).toBe('199000000019');
  await user.click(button('再试一次'));
  await waitFor(() => expect(workbook.roster.households[0].phone).toBe('199000000019'));
});

test('what the picker finds is opened: by name, village, end of an id', async () => {
  const { user, container } = await drawRoster();
  const search = screen.getByRole('combobox', { name: '查找户' });
  await user.type(search, '过坑');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([`${li.headName}${li.location}`]);
  expect((await axe(container)).violations).toEqual([]);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: '李木根 · 第 2 / 3 户' })).toBeTruthy();
  await user.type(search, '9828');
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: '邱秀兰 · 第 3 / 3 户' })).toBeTruthy();
  await user.click(button('上一户'));
  expect(await screen.findByRole('heading', { name: '李木根 · 第 2 / 3 户' })).toBeTruthy();
  await user.type(search, '无此人');
  expect(screen.getByText('没有符合的户。')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('没有符合的户。')).toBeNull();
});

test('the menu leads to printing and to reading in, and back to the form as it was left', async () => {
  const { user, workbook } = await drawRoster();
  await user.type(field('联系电话'), '7');
  await user.click(button('名册的操作'));
  await user.click(await screen.findByRole('menuitem', { name: '打印' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: '联系电话' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: '返回' }));
  expect(field('联系电话').value).toBe('199000000017');
  await user.click(button('名册的操作'));
  await user.click(await screen.findByRole('menuitem', { name: '读入表格' }));
  await screen.findByRole('button', { name: '返回' });
  await workbook.roster.addHouseholds([{ ...li, key: '', headName: '赖福' }]);
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect(await screen.findByRole('heading', { name: '王水生 · 第 1 / 4 户' })).toBeTruthy();
  expect(field('联系电话').value).toBe('199000000017');
});
