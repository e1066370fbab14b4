import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Language } from '../../src/labels/language';
import { Pane } from '../../src/taskpane/pane';
import { memoryWorkbook, type MemorySheet, type MemoryWorkbook } from './memory-workbook';

/** What jsdom lacks of a browser: sizes are never observed, no colour scheme is preferred. */
export function furnishPage(): void {
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined });
}

export const header = ['县', '乡镇', '行政村', '户主姓名', '主要致贫原因', '易地搬迁', '产业项目帮扶', '教育帮扶', '工资性收入', '经营性收入', '转移性收入', '教育支出', '上年工资性收入', '上年经营性收入', '上年教育支出', '财产性收入'];
const place = ['永安市', '青水乡', '三溪村'];

/** Three households by production, employment and education (which overlaps with employment), one with a text for an amount, one without an income. */
export const sample = (): MemorySheet => ({
  name: '脱贫分析',
  rows: [
    ['2017年度脱贫户收入表'],
    header,
    [...place, '赖水生', '缺技术', '否', '是', '否', 3000, 12000, 500, 0, 3000, 9000, 0, 0],
    [...place, '邱秀兰', '缺劳力', '否', '否', '否', 15000, 2000, 500, 0, 9000, 2000, 0, 0],
    [...place, '李木根', '因学', '否', '否', '是', 15000, 2000, 500, 6000, 9000, 2000, 9500, 0],
    [...place, '巫福旺', '缺技术', '否', '是', '否', '不详', 12000, 500, 0, 3000, 9000, 0, 0],
    [...place, '阙玉英', '缺技术', '否', '否', '否', '', '', '', '', '', '', '', ''],
    header.map(() => ''),
  ],
});

export interface DrawnPane {
  readonly workbook: MemoryWorkbook;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly container: HTMLElement;
}

/** The pane over a workbook of the given sheets, read to the point where the user may act. */
export async function drawPane(sheets: MemorySheet[] = [sample()], options: { language?: Language; supported?: boolean; before?: (workbook: MemoryWorkbook) => void } = {}): Promise<DrawnPane> {
  furnishPage();
  const workbook = memoryWorkbook(sheets);
  options.before?.(workbook);
  const user = userEvent.setup();
  const { container } = render(<Pane workbook={workbook} supported={options.supported ?? true} firstLanguage={options.language ?? 'zh-CN'} />);
  await waitFor(() => screen.getByRole('tabpanel'));
  return { workbook, user, container };
}

/** The button at the foot that starts classifying, pressed; the results are there. */
export async function classify({ user }: Pick<DrawnPane, 'user'>): Promise<void> {
  await waitFor(() => expect((screen.getByRole('button', { name: '归类' }) as HTMLButtonElement).disabled).toBe(false));
  await user.click(screen.getByRole('button', { name: '归类' }));
  await screen.findByText('主导帮扶措施类别');
}
