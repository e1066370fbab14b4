import type { RosterWords } from './roster-words';

const format = new Intl.NumberFormat('en-US');
const number = (count: number): string => format.format(count);
const place = (sheet: string, address: string): string => `“${sheet}”的 ${address}`;

export const rosterWordsZhCN: RosterWords = {
  tab: '名册',
  empty: { what: '这个工作簿里还没有名册。', remedy: '将新建“贫困户”“家庭成员”“帮扶责任人”“帮扶措施”四张表，已有的工作表不动；已有同名的表会接着用，本单位自己的列保留。' },
  emptyYear: '人均收入年度',
  make: '新建名册',
  adopt: { title: '接着用这些已有的表', candidate: (name, where, table) => `“${name}”（${where}）作为“${table}”` },
  partial: { what: '名册不完整。', remedy: '补齐时只添加缺少的表和列，已有内容不动。' },
  mendRoster: '补齐名册',
  working: { reading: '正在读取…', writing: '正在写入…' },
  progress: (done, total) => `已读 ${number(done)} / ${number(total)} 户`,

  heading: (name, position, count) => `${name} · 第 ${number(position)} / ${number(count)} 户`,
  newHousehold: '新户',
  unnamed: '（没有户主姓名）',
  where: (sheet, address) => place(sheet, address),
  picker: { label: '查找户', placeholder: '姓名、村名或证件号尾号', nothing: '没有符合的户。', count: (count) => `${number(count)} 户`, idEnds: (ends) => `证件尾号 ${ends}` },
  previous: '上一户',
  next: '下一户',
  menu: { label: '名册的操作', add: '新户', copy: '以这一户为底新建', remove: '删去这一户', print: '打印', read: '读入表格', shortcuts: '快捷键', show: '在表中显示' },

  line: {
    members: { add: '添加成员', name: (position) => `成员 ${position}` },
    officers: { add: '添加责任人', name: (position) => `责任人 ${position}` },
    assistance: { add: '添加措施', name: (position) => `措施 ${position}` },
  },
  lineTools: { up: (line) => `上移：${line}`, down: (line) => `下移：${line}`, remove: (line) => `移除：${line}` },
  known: { sexes: { 男: '男', 女: '女' }, fromId: (sex, birth, age) => `${sex} · ${birth} 出生 · ${age} 岁` },
  choices: (label) => `“${label}”的选项`,
  incomeOf: (year) => `${year}年度人均收入`,

  findingCount: (count) => `${count} 处请看一看（不影响保存）`,
  finding: (what, remedy) => `${what}。${remedy}。`,
  blankCount: (count) => `${count} 栏还空着`,

  save: '保存',
  changed: (count) => `改了 ${number(count)} 处`,
  unchanged: '没有改动',
  changes: {
    title: '改动：原来 → 现在',
    from: (text) => `原为 ${text}`,
    blank: '（空）',
    added: (line) => `添加：${line}`,
    removed: (line) => `移除：${line}`,
    moved: (section) => `${section}的次序`,
    revert: (what) => `还原：${what}`,
    revertShort: '还原',
    revertAll: '全部还原',
    close: '收起',
  },
  saved: (name, count) => `已保存“${name}”，改了 ${number(count)} 处。`,

  leaving: { what: (name) => `这一户有改动还没有保存。要转到“${name}”吗？`, bySelection: (name) => `表中选中的是“${name}”。这一户有改动还没有保存。`, save: '保存后转到', draft: '留作草稿，转到', stay: '留在这一户', newOne: '新户' },
  undo: { line: (line) => `已移除“${line}”。`, all: '已全部还原。', back: '放回' },
  deleted: (name) => `已从名册删去“${name}”。`,
  restore: '放回名册',
  dismiss: '知道了',
  drafts: { found: (name, count) => `“${name}”有没保存的草稿，${number(count)} 处改动。`, resume: '接着填', drop: '删去草稿', notKept: (why) => ({ what: '草稿没有存下。', remedy: why }) },
  taken: (count) => `表中有 ${number(count)} 处改动，已显示在这里。`,
  collided: {
    changed: { what: '没有保存：打开之后，别人改了这一户。', remedy: '别人的改动已并入下面的表单，没有与您的相冲突。请看一遍，再保存。' },
    clash: { what: '没有保存：同一处您和别人都改了。', remedy: '请在标出的地方选“用我的”或“用表里的”，再保存。' },
    deleted: { what: '没有保存：打开之后，这一户已从名册中删去。', remedy: '您填的内容都还在；再按“保存”，会作为新户写入。' },
  },
  clash: { text: (theirs) => `表里现在是“${theirs}”`, lines: (section, mine, theirs) => `${section}在表里也改了。我的：${mine}。表里的：${theirs}。`, mine: '用我的', theirs: '用表里的' },

  shortcuts: {
    title: '快捷键',
    names: {
      next: '下一栏',
      previous: '上一栏',
      nextInText: '在多行文字中：下一栏（Enter 换行）',
      save: '保存',
      new: '新户',
      nextHousehold: '下一户',
      previousHousehold: '上一户',
      search: '查找户',
      addLine: '在光标所在的部分添加一行',
      moveLine: '上移、下移光标所在的一行',
      removeLine: '移除光标所在的一行',
      choices: '打开一栏的选项',
      shortcuts: '显示快捷键',
      close: '收起打开的，折起一行',
    },
  },
  rosterFaults: {
    title: (count) => `名册的表有 ${number(count)} 处不对`,
    noTable: ({ table }) => `缺少表“${table}”。请按“补齐名册”。`,
    noColumn: ({ table, sheet, header }) => `“${sheet}”的表“${table}”缺少“${header}”列。请按“补齐名册”，或把改了名的列改回来。`,
    blankKey: ({ table, sheet, address }) => `表“${table}”（${place(sheet, address)}）没有户键，这一行归不到户。请从同一户的其他行抄来户键。`,
    repeatedKey: ({ table, sheet, address, first }) => `表“${table}”（${place(sheet, address)}）的户键与 ${first} 相同。两行若是两户，请清空后一行的户键。`,
    orphanLine: ({ table, sheet, address }) => `表“${table}”（${place(sheet, address)}）的户键在“贫困户”表中没有。请改正户键，或补上这一户。`,
    pastedTwice: ({ table, sheet, address, first }) => `表“${table}”（${place(sheet, address)}）与 ${first} 完全相同，像是粘贴了两次。请删去其中一行。`,
    protected: ({ sheet }) => `工作表“${sheet}”受保护，不能写入。请在“审阅”中撤销保护。`,
  },
};
