const form = /^(20\d\d)(?:年度?)?$/;

/** The year of 2017年度人均收入, four digits; undefined for what is none. @example readYear('２０１７年度') // '2017' */
export const readYear = (text: string): string | undefined => form.exec(text.normalize('NFKC').trim())?.[1];
