/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import type { DrawnPane } from './draw-pane';
import { button, drawRoster, field, li, wang } from './roster-pane';

/** As if someone changed the household in the sheet; the workbook tells, or (in a co-author's Excel) does not. */
function changeInSheet({ workbook }: Pick<DrawnPane, 'workbook'>, change: Partial<typeof wang>, tells = true): void {
  workbook.roster.households[0] = { ...workbook.roster.households[0], ...change };
  if (tells) act(() => workbook.roster.change());
}

test('going to a row in the sheet opens that household, and does not take the focus', async () => {
  const { workbook } = await drawRoster();
  act(() => workbook.roster.goTo('qiu'));
  expect(await screen.findByRole('heading', { name: '邱秀兰 · 第 3 / 3 户' })).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
  act(() => workbook.roster.goTo(null));
  expect(screen.getByRole('heading', { name: '邱秀兰 · 第 3 / 3 户' })).toBeTruthy();
});

test('with changes in the form it is offered: stay, keep a draft, or save', async () => {
  const { user, workbook, container } = await drawRoster();
  await user.type(field('联系电话'), '7');
  act(() => workbook.roster.goTo('li'));
  expect(await screen.findByText(/表中选中的是“李木根”/)).toBeTruthy();
  expect((await axe(container)).violations).toEqual([]);
  expect(field('联系电话').value).toBe('199000000017');
  await user.click(button('留在这一户'));
  expect(screen.queryByText(/表中选中的是/)).toBeNull();
  await user.click(button('下一户'));
  expect(screen.getByText(/要转到“李木根”吗/)).toBeTruthy();
  await user.click(button('留作草稿，转到'));
  await screen.findByRole('heading', { name: '李木根 · 第 2 / 3 户' });
  expect(workbook.roster.households[0].phone).toBe(wang.phone);
  expect(screen.getByText('“王水生”有没保存的草稿，1 处改动。')).toBeTruthy();
  await user.click(button('接着填'));
  await screen.findByRole('heading', { name: '王水生 · 第 1 / 3 户' });
  expect(field('联系电话').value).toBe('199000000017');
  await user.click(button('下一户'));
  await user.click(button('保存后转到'));
  await screen.findByRole('heading', { name: '李木根 · 第 2 / 3 户' });
  expect(workbook.roster.households[0].phone).toBe('199000000017');
  expect(workbook.drafts.kept).toEqual([]);
});

test('what is changed in the sheet shows in the form, and what is being typed stays', async () => {
  const drawn = await drawRoster();
  await drawn.user.type(field('所在地'), '一组');
  changeInSheet(drawn, { phone: '19900000009' });
  await waitFor(() => expect(field('联系电话').value).toBe('19900000009'));
  expect(field('所在地').value).toBe('永安市青水乡三溪村一组');
  expect(screen.getByText('表中有 1 处改动，已显示在这里。')).toBeTruthy();
  expect(button('改了 1 处')).toBeTruthy();
});

test('a field that is changed on both sides shows both, and saving waits for the answer', async () => {
  const drawn = await drawRoster();
  const { user, workbook, container } = drawn;
  await user.type(field('联系电话'), '7');
  changeInSheet(drawn, { phone: '19900000009' });
  const clash = within(await screen.findByRole('group', { name: '表里现在是“19900000009”' }));
  expect((await axe(container)).violations).toEqual([]);
  await user.click(button('保存'));
  await waitFor(() => expect(document.activeElement).toBe(clash.getByRole('button', { name: '用我的' })));
  expect(workbook.roster.households[0].phone).toBe('19900000009');
  await user.click(clash.getByRole('button', { name: '用我的' }));
  await user.click(button('保存'));
  await waitFor(() => expect(workbook.roster.households[0].phone).toBe('199000000017'));
});

test('a change nobody told of is noticed when saving: shown, not overwritten', async () => {
  const drawn = await drawRoster();
  const { user, workbook } = drawn;
  await user.type(field('联系电话'), '7');
  await user.type(field('备注'), '已核实');
  changeInSheet(drawn, { phone: '19900000009', housingArea: '53平方米' }, false);
  await user.click(button('保存'));
  expect(await screen.findByText('没有保存：同一处您和别人都改了。')).toBeTruthy();
  expect(workbook.roster.households[0]).toMatchObject({ phone: '19900000009', remarks: '' });
  expect(field('住房面积').value).toBe('53平方米');
  await user.click(button('用表里的'));
  await user.click(button('保存'));
  await waitFor(() => expect(workbook.roster.households[0]).toMatchObject({ phone: '19900000009', housingArea: '53平方米', remarks: '已核实' }));
});

test('lines added on both sides are answered section by section', async () => {
  const drawn = await drawRoster();
  const { user, workbook } = drawn;
  await user.click(button('添加成员'));
  await waitFor(() => expect(document.activeElement).toBe(field('姓名')));
  await user.keyboard('王小小');
  changeInSheet(drawn, { members: [...wang.members, { ...wang.members[1], name: '王大大' }] });
  const clash = within(await screen.findByRole('group', { name: /家庭成员状况在表里也改了.*王小小.*王大大/ }));
  await user.click(clash.getByRole('button', { name: '用表里的' }));
  expect(button('没有改动').disabled).toBe(true);
  expect(workbook.roster.households[0].members.map(({ name }) => name)).toEqual(['王水生', '王小李', '王大大']);
});

test('a household that was deleted meanwhile keeps what was typed, and saving writes it anew', async () => {
  const { user, workbook } = await drawRoster();
  await user.type(field('联系电话'), '7');
  workbook.roster.households.splice(0, 1);
  await user.click(button('保存'));
  expect(await screen.findByText('没有保存：打开之后，这一户已从名册中删去。')).toBeTruthy();
  expect(field('联系电话').value).toBe('199000000017');
  await user.click(button('保存'));
  await waitFor(() => expect(workbook.roster.households.map(({ headName }) => headName)).toEqual(['李木根', '邱秀兰', '王水生']));
});

test('a half-filled form survives the closing of the pane, in the workbook', async () => {
  const { user, workbook } = await drawRoster();
  await user.type(field('联系电话'), '7');
  await waitFor(() => expect(workbook.drafts.kept.map(({ now }) => now.phone)).toEqual(['199000000017']), { timeout: 5000 });
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(workbook.drafts.kept).toEqual([]), { timeout: 5000 });
});

test('a draft of an earlier opening is offered, with what the sheet holds by now, and can be deleted', async () => {
  const { user, workbook } = await drawRoster([{ ...wang, housingArea: '60' }, li], {
    before: ({ drafts }) => (drafts.kept = [{ id: 'd', before: wang, now: { ...wang, remarks: '去年的' } }, { id: 'e', before: null, now: { ...li, key: 'new', headName: '赖福' } }]),
  });
  await user.click(await screen.findByRole('button', { name: '接着填' }));
  await waitFor(() => expect(field('备注').value).toBe('去年的'));
  expect(field('住房面积').value).toBe('60');
  expect(await screen.findByText(/“赖福”有没保存的草稿/)).toBeTruthy();
  await user.click(button('删去草稿'));
  await waitFor(() => expect(workbook.drafts.kept.map(({ id }) => id)).toEqual(['d']));
});

test('a draft that cannot be kept is said, and the form is not left for it', async () => {
  const { user, workbook } = await drawRoster();
  workbook.drafts.failNext({ kind: 'readOnly' });
  await user.type(field('联系电话'), '7');
  expect(await screen.findByText('草稿没有存下。', undefined, { timeout: 5000 })).toBeTruthy();
  workbook.drafts.failNext({ kind: 'readOnly' });
  await user.click(button('下一户'));
  await user.click(button('留作草稿，转到'));
  await waitFor(() => expect(field('联系电话').value).toBe('199000000017'));
  expect(screen.getByRole('heading', { name: '王水生 · 第 1 / 3 户' })).toBeTruthy();
});
