import type { CodeList } from './code-list';
import type { SexName } from './sex';

const male = ['之子', '之女婿', '之孙子', '之外孙子', '之父', '之岳父', '之公公', '之祖父', '之外祖父', '之叔伯', '之侄儿', '之曾孙子'];
const female = ['之女', '之儿媳', '之孙女', '之外孙女', '之母', '之岳母', '之婆婆', '之祖母', '之外祖母', '之兄弟媳妇', '之侄女', '之曾孙女'];

const names = [
  '户主', '配偶', '之子', '之女', '之儿媳', '之女婿', '之孙子', '之孙女', '之外孙子', '之外孙女', '之父', '之母', '之岳父', '之岳母', '之公公', '之婆婆', '之祖父', '之祖母', '之外祖父', '之外祖母',
  '其他', '之兄弟姐妹', '之兄弟媳妇', '之叔伯', '之侄儿', '之侄女', '之曾孙子', '之曾孙女',
];

const spoken: Record<string, string> = {
  配偶: '妻 妻子 之妻 老婆 爱人 夫 丈夫 之夫 老公 夫妻 媳妇 之配偶',
  之子: '子 儿子 长子 次子 三子 四子 大儿子 二儿子 小儿子 大儿 二儿 独生子 独子 养子 继子 之长子 之次子 之三子',
  之女: '女儿 长女 次女 三女 四女 大女儿 二女儿 小女儿 独生女 养女 继女 之长女 之次女 之三女',
  之儿媳: '儿媳 儿媳妇 长媳 次媳 之媳',
  之女婿: '女婿 之婿',
  之孙子: '孙 孙子 孙儿 长孙 次孙 之孙',
  之孙女: '孙女 长孙女 次孙女',
  之外孙子: '外孙 外孙子 之外孙',
  之外孙女: '外孙女',
  之父: '父 父亲 爸爸 之父亲',
  之母: '母 母亲 妈妈 之母亲',
  之岳父: '岳父 丈人',
  之岳母: '岳母 丈母娘',
  之公公: '公公',
  之婆婆: '婆婆',
  之祖父: '祖父 爷爷',
  之祖母: '祖母 奶奶',
  之外祖父: '外祖父 外公 姥爷',
  之外祖母: '外祖母 外婆 姥姥',
  其他: '其他亲属 其他关系',
  之兄弟姐妹: '兄弟姐妹 兄 弟 姐 妹 哥哥 弟弟 姐姐 妹妹 兄弟 姐妹 之兄 之弟 之姐 之妹 胞兄 胞弟',
  之兄弟媳妇: '兄弟媳妇 弟媳 嫂子 弟媳妇 之弟媳 之嫂',
  之叔伯: '叔伯 叔叔 伯父 叔父 大伯 之叔 之伯父',
  之侄儿: '侄儿 侄子 侄 之侄子 之侄',
  之侄女: '侄女',
  之曾孙子: '曾孙子 曾孙 之曾孙',
  之曾孙女: '曾孙女',
};

/** 与户主关系 (AAB006), the later additions last. */
export const relationship: CodeList = {
  names,
  renamed: { 本人或户主: '户主', 本人: '户主', '户主/本人': '户主', 户主本人: '户主' },
  synonyms: Object.fromEntries(Object.entries(spoken).flatMap(([name, texts]) => texts.split(' ').map((text) => [text, name]))),
  misspellings: { 配隅: '配偶', 配藕: '配偶', 户注: '户主', 之儿熄: '之儿媳' },
};

/** The sex that a relationship (canonical name) leaves no doubt about; undefined where it does not say. @example sexOfRelationship('之儿媳') // '女' */
export const sexOfRelationship = (name: string): SexName | undefined => (male.includes(name) ? '男' : female.includes(name) ? '女' : undefined);
