/** 主要致贫原因: is it 因学, as the system writes it or with the suffix 致贫? `text` is in reading form (see cells.ts). Source: RULES section 1. */
export const isEducationCause = (text: string): boolean => text === '因学' || text === '因学致贫';
