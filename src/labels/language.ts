/** The languages a user may choose. Chinese first: it is the language of the notice, the forms and the custom functions' results. */
export type Language = 'zh-CN' | 'en-US';

/** The language for what a host reports (`Office.context.displayLanguage`): Chinese unless it is clearly another. */
export const languageFor = (displayLanguage: string | undefined): Language => (!displayLanguage || displayLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US');
