import { screen, waitFor } from '@testing-library/react';
import { blankAssistance, blankHousehold, blankMember, blankOfficer, type Household } from '../../src/domain/household';
import type { Language } from '../../src/labels/language';
import { drawPane, type DrawnPane } from './draw-pane';
import { memoryRoster } from './memory-roster';

/** An id with a valid check digit; nobody's: sequence numbers 980 to 999 are not given. */
export const wangId = '350481197303049808';

export const wang: Household = {
  ...blankHousehold('2017'),
  key: 'wang',
  location: '永安市青水乡三溪村',
  headName: '王水生',
  ethnicity: '汉族',
  phone: '19900000001',
  members: [
    { ...blankMember, name: '王水生', relationship: '户主', age: '45', education: '高中', labour: '普通劳动力', health: '健康' },
    { ...blankMember, name: '王小李', relationship: '之子', age: '15', education: '初中' },
  ],
  officers: [{ ...blankOfficer, name: '林某', organisation: '青水乡政府' }],
  assistance: [{ ...blankAssistance, date: '20170301', project: '种植毛竹' }],
};
export const li: Household = { ...blankHousehold('2017'), key: 'li', location: '永安市青水乡过坑村', headName: '李木根', members: [{ ...blankMember, name: '李木根', relationship: '户主' }] };
export const qiu: Household = { ...blankHousehold('2017'), key: 'qiu', location: '永安市槐南镇皇历村', headName: '邱秀兰', members: [{ ...blankMember, name: '邱秀兰', idNumber: '350481196001019828', relationship: '户主' }] };

// jsdom draws nothing that could be scrolled to.
Element.prototype.scrollIntoView = () => undefined;

/** The tab 名册 over a roster of these households, the first of them in the form. */
export async function drawRoster(households: readonly Household[] = [wang, li, qiu], options: { language?: Language; before?: (workbook: DrawnPane['workbook']) => void } = {}): Promise<DrawnPane> {
  const drawn = await drawPane([], {
    ...options,
    before: (workbook) => {
      workbook.roster = memoryRoster(households, 'ready');
      options.before?.(workbook);
    },
  });
  await waitFor(() => screen.getByRole('textbox', { name: options.language === 'en-US' ? /head/i : '户主姓名' }));
  return drawn;
}

export const field = (name: string | RegExp): HTMLInputElement => screen.getByRole('textbox', { name });
export const code = (name: string): HTMLInputElement => screen.getByRole('combobox', { name });
export const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
