import { lineOf, type PovertyLines } from './poverty-lines';

/** 国定, 省定, 不符合, 参数缺失. */
export type Identification = 'national' | 'provincial' | 'neither' | 'lineMissing';

/**
 * Holds a household's income per person, in fen, against the lines of a year: below the national line, below the provincial line, or neither.
 * `lineMissing` where a line that could decide is not known: it is neither a yes nor a no.
 * The standard is the income's side only: 两不愁三保障 and the procedure of article 1 are people's to judge.
 * Source: 闽扶办〔2018〕6号 一: 符合国家标准的纳入国定贫困户，符合省级标准的纳入省定贫困户.
 * @example identify(290000, 2017, defaultLines) // 'national'
 */
// Reading: 符合标准 is strictly below the line (低于国家贫困标准2952元); an income of exactly the line is not below it.
export function identify(incomeFen: number, year: number, lines: PovertyLines): Identification {
  const national = lineOf(lines, 'national', year);
  if (Number.isNaN(national)) return 'lineMissing';
  if (incomeFen < national) return 'national';
  const provincial = lineOf(lines, 'provincial', year);
  if (Number.isNaN(provincial)) return 'lineMissing';
  return incomeFen < provincial ? 'provincial' : 'neither';
}
