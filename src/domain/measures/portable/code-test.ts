import { guaranteedWords } from '../../codes/household-type';
import { educationCauses } from '../../codes/poverty-cause';
import { exitedBeginnings } from '../../codes/poverty-status';
import type { CodeField } from '../fields';
import type { Dialect, Expression, Test } from './dialect';

/** Whether a code's text says the one thing the rules ask of it. */
export function codeTest(d: Dialect, field: CodeField, text: Expression): Test {
  switch (field) {
    case 'povertyStatus':
      return d.either(...exitedBeginnings.map((beginning) => d.same(d.first(text, String(beginning.length)), d.text(beginning))));
    case 'householdType':
      return d.either(...guaranteedWords.map((word) => d.contains(text, word)));
    case 'mainCause':
      return d.oneOf(text, educationCauses);
  }
}
