/** 贫困户属性: does the text name a 低保户 or 五保户 (特困供养 since about 2020)? `text` is in reading form (see cells.ts). Source: RULES section 1. */
export const isGuaranteedHousehold = (text: string): boolean => text.includes('低保') || text.includes('五保') || text.includes('特困');
