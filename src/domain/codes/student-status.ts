import { createCodeReader, type CodeList } from './code-list';

const grades = (school: string, ...years: string[]): string[] => years.map((year) => `${school}${year}年级`);

/**
 * 在校生状况 (AAB009). Attachment 1 has no column for it, and its own sample writes 在校生 into a neighbouring one.
 * 小学 and 大专及以上 are names of 文化程度 too, and left out here: in that column they say no more than it does.
 */
export const studentStatus: CodeList = {
  names: [
    '学前教育', ...grades('', '七', '八', '九'), ...grades('高中', '一', '二', '三'), ...grades('中职', '一', '二', '三'), ...grades('高职', '一', '二', '三'), '技师学院', ...grades('本科', '一', '二', '三', '四', '五'), '硕士研究生及以上', '非在校生',
  ],
  synonyms: { 初一: '七年级', 初二: '八年级', 初三: '九年级', 高一: '高中一年级', 高二: '高中二年级', 高三: '高中三年级', 幼儿园: '学前教育' },
  tolerated: ['在校生', '在校', '在读', '学生', '在校学生', '在读生', '小学在校生', '小学在读', '小学生', '初中在校生', '初中在读', '初中生', '高中在校生', '高中在读', '高中生', '大学生', '在校大学生', '中专在读', '大专在读', '本科在读', ...grades('', '一', '二', '三', '四', '五', '六'), ...grades('小学', '一', '二', '三', '四', '五', '六'), ...grades('初中', '一', '二', '三')],
};

const read = createCodeReader(studentStatus);

/** Whether a text says that somebody goes to school. @example isStudentStatus('在校生') // true */
export function isStudentStatus(text: string): boolean {
  const { kind } = read(text);
  return kind !== 'unknown' && kind !== 'blank';
}
