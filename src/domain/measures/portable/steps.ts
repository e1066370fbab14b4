import type { Leaf } from '../conditions';
import type { MeasureField, RuleNumber } from '../fields';
import type { Quantity, Year } from '../quantities';
import type { Dialect, Expression } from './dialect';

/** What a step of the calculation works out; labels give it its heading. */
export type StepOf =
  | { readonly kind: 'text' | 'shape' | 'reading'; readonly field: MeasureField }
  | { readonly kind: 'year'; readonly year: Year }
  | { readonly kind: 'quantity'; readonly quantity: Quantity; readonly year: Year }
  | { readonly kind: 'condition'; readonly leaf: Leaf }
  | { readonly kind: 'rule'; readonly number: RuleNumber }
  | { readonly kind: RowStep };

/** Steps of a whole row. Only formulas have those before `fault`: they read all texts of a row together, so that a cell's formula stays short. */
export type RowStep = 'texts' | 'spaced' | 'narrow' | 'filled' | 'fault' | 'leading' | 'outcome';

/** A step's name, an identifier: what SQL calls its column. */
export type StepName = string;

/** One named step of the calculation: a column of helper cells, or of a common table expression. */
export interface Step {
  readonly of: StepOf;
  readonly name: StepName;
  readonly express: (dialect: Dialect) => Expression;
}

const plain = (name: string): string => name.replace('previous.', 'previous_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const leafName = (leaf: Leaf): string =>
  leaf.kind === 'has' ? `has_${plain(leaf.field)}` : 'field' in leaf ? plain(leaf.kind) : `${plain(leaf.quantity)}_${plain(leaf.kind)}`;

/** @example stepName({ kind: 'reading', field: 'ecoPost' }) // 'eco_post' */
export function stepName(of: StepOf): StepName {
  switch (of.kind) {
    case 'text':
    case 'shape':
      return `${plain(of.field)}_${of.kind}`;
    case 'reading':
      return plain(of.field);
    case 'year':
      return `${of.year}_year_known`;
    case 'quantity':
      return `${of.year === 'previous' ? 'previous_' : ''}${plain(of.quantity)}_sum`;
    case 'condition':
      return leafName(of.leaf);
    case 'rule':
      return `rule_${of.number}`;
    default:
      return of.kind;
  }
}

export const step = (of: StepOf, express: Step['express']): Step => ({ of, name: stepName(of), express });
