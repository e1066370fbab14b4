import { excelWorkbook } from '../../../src/workbook/roster-workbook';
import type { OpenedExcel } from '../../host/excel-in-node';
import { openWorkbook, valuesAt } from '../open-workbook';
import { household } from './invented';

const { roster } = excelWorkbook;

let opened: OpenedExcel;
beforeEach(async () => {
  opened = await openWorkbook([{ name: 'Sheet1', rows: [] }]);
  await roster.makeRoster('2017');
});
afterEach(() => opened.close());

const saved = async (...parameters: Parameters<typeof roster.saveHousehold>) => {
  const answer = await roster.saveHousehold(...parameters);
  if (answer.kind !== 'saved') throw new Error(answer.kind);
  return answer.household;
};

test('a household is read as it was saved', async () => {
  const one = await saved(null, household());
  const two = await saved(null, household({ headName: '李木根', members: [], location: '' }));
  expect(one).toEqual(household({ key: one.key }));
  expect((await roster.readHousehold(one.key)).household).toEqual(one);
  expect((await roster.readHousehold(two.key)).household).toEqual(two);
  expect((await roster.readHousehold(two.key)).address).toBe('A3:O3');
  expect(await roster.findRoster()).toMatchObject({ kind: 'ready', households: 2, faults: [] });
});

test('numbers stand as numbers where nothing is lost by it, all else as text', async () => {
  await saved(null, household());
  expect(await valuesAt(opened, '家庭成员', 'B2:F4')).toEqual([
    [1, '赖水生', '3504*********', '户主', 45],
    [2, '邱秀兰', '无', '配偶', '043'],
    [3, '赖小木', '350481201001019803', '之子', 8],
  ]);
  expect(await valuesAt(opened, '帮扶措施', 'C2:F3')).toEqual([['20170102', '=种植', '5亩', 2000], ['2017年', '危房改造', '', '2000元']]);
});
