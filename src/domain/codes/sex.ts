import type { CodeList } from './code-list';

export type SexName = '男' | '女';

/** 性别. */
export const sex: CodeList = { names: ['男', '女'], renamed: { 男性: '男', 女性: '女' }, synonyms: { M: '男', F: '女', MALE: '男', FEMALE: '女' } };
