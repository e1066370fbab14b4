import type { CodeList } from './code-list';

const names = (
  '汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 高山族 拉祜族 水族 东乡族 纳西族 景颇族 ' +
  '柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 ' +
  '鄂伦春族 赫哲族 门巴族 珞巴族 基诺族'
).split(' ');

/** 民族: the 56, in the order of GB/T 3304, and what the system adds; matched by name only. */
export const ethnicity: CodeList = {
  names: [...names, '其他'],
  renamed: { 毛难族: '毛南族', 崩龙族: '德昂族', 民家族: '白族', 僮族: '壮族' },
  synonyms: Object.fromEntries(names.map((name) => [name.slice(0, -1), name])),
  misspellings: { 僳僳族: '傈僳族', 傈傈族: '傈僳族', 畬族: '畲族', 畬: '畲族', 佘族: '畲族', 亿佬族: '仡佬族', 仡老族: '仡佬族', 维吾儿族: '维吾尔族', 拉枯族: '拉祜族' },
  tolerated: ['外国血统中国籍人士', '穿青人'],
};
