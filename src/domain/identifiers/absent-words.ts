const words = new Set([
  '无', '暂无', '无证', '未上户', '没有', '未办', '未办理', '未办证', '暂缺', '缺', '空', '待补', '待办', '无证件', '无证件号码', '无身份证', '无身份证号码', '无号码', '未上户口', '没上户口', '尚未上户', '未落户', '无户口', '未报户口', '尚未报户口', '未申报户口',
]);
const strokes = /^(?:0|N\/A|[-‐‑–—―─一_/\\.。]+)$/u;

/** Whether a text (as {@link idForm} gives it) says that there is none: 无, 暂无, 无证, 未上户, —, /, 0. An empty text says nothing. */
export const isAbsentWord = (form: string): boolean => words.has(form) || strokes.test(form);
