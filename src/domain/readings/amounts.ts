import { readAmount, UNREADABLE } from '../measures/cells';

export type AmountReading = { readonly kind: 'blank' | 'unreadable' } | { readonly kind: 'amount'; readonly fen: number };

/** An amount of money as the roster shows it, in whole fen; read as the six rules read it (RULES section 1), with a sign ¥ before it allowed. @example readMoney('3010元') // { kind: 'amount', fen: 301000 } */
export function readMoney(cell: unknown): AmountReading {
  const fen = readAmount(typeof cell === 'string' ? cell.normalize('NFKC').trim().replace(/^(?:¥|RMB|人民币)\s*/iu, '') : cell);
  return Number.isNaN(fen) ? { kind: 'blank' } : fen === UNREADABLE ? { kind: 'unreadable' } : { kind: 'amount', fen };
}
