import { Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { usualSpread, type Spread } from '../../domain/roster/printing/gather-pages';
import { pageTitle } from '../../domain/roster/printing/layout-page';
import type { PrintWords } from '../../labels/roster/print-words';
import type { PrintSession } from './print-session';
import { isYear, type PrintState, type Product } from './print-state';
import { VillageList } from './village-list';

const products: readonly Product[] = ['sheets', 'pages', 'bound'];
const spreads: readonly Spread[] = ['perHousehold', 'perVillage', 'together'];
const isOf = <T extends string>(list: readonly T[], text: string): text is T => list.some((each) => each === text);

interface PartProps {
  readonly words: PrintWords;
  readonly state: PrintState;
  readonly session: PrintSession;
}

/** Which households, of which year, and what they become. */
export function PrintForm({ hasKey, ...part }: PartProps & { readonly hasKey: boolean }) {
  return (
    <>
      <Households {...part} hasKey={hasKey} />
      <Year {...part} />
      <Made {...part} />
      <Earlier {...part} />
    </>
  );
}

function Households({ words, state, session, hasKey }: PartProps & { readonly hasKey: boolean }) {
  return (
    <>
      <Field label={words.which} size="small">
        <RadioGroup value={state.selection} onChange={(_, { value }) => session.choose({ selection: value === 'this' || value === 'some' ? value : 'all' })}>
          {hasKey && <Radio value="this" label={words.this} />}
          <Radio value="some" label={words.some} disabled={state.villages.length === 0} />
          <Radio value="all" label={words.all(state.households)} />
        </RadioGroup>
      </Field>
      {state.selection === 'some' && <VillageList words={words} villages={state.villages} chosen={state.chosen} onChoose={session.chooseVillage} />}
    </>
  );
}

function Year({ words, state, session }: PartProps) {
  const isRight = isYear(state.year);
  return (
    <Field label={words.year} size="small" hint={isRight ? words.yearHint(pageTitle(state.year.trim())) : undefined} validationState={isRight ? 'none' : 'error'} validationMessage={isRight ? undefined : words.yearFault}>
      <Input size="small" value={state.year} inputMode="numeric" maxLength={4} onChange={(_, { value }) => session.choose({ year: value })} />
    </Field>
  );
}

function Made({ words, state, session }: PartProps) {
  return (
    <>
      <Field label={words.what} size="small" hint={state.product === 'bound' ? words.boundHint : undefined}>
        <RadioGroup value={state.product} onChange={(_, { value }) => isOf(products, value) && session.choose({ product: value })}>
          {products.map((product) => (
            <Radio key={product} value={product} label={words[product]} />
          ))}
        </RadioGroup>
      </Field>
      {state.product !== 'bound' && (
        <Field label={words.spread} size="small">
          <Select size="small" value={state.spread ?? usualSpread(session.count())} onChange={(_, { value }) => isOf(spreads, value) && session.choose({ spread: value })}>
            {spreads.map((spread) => (
              <option key={spread} value={spread}>
                {words.spreads[spread]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field size="small" hint={words.maskedHint}>
        <Checkbox label={words.masked} checked={state.masked} onChange={(_, { checked }) => session.choose({ masked: checked === true })} />
      </Field>
    </>
  );
}

/** What stands of an earlier printing, and what becomes of it; nothing is taken away unasked. */
function Earlier({ words, state, session }: PartProps) {
  const earlier = state.earlier ?? [];
  if (earlier.length === 0) return null;
  return (
    <Field label={words.earlier(earlier.map(({ name }) => name).join('、'), earlier.some(({ unfinished }) => unfinished))} size="small">
      <RadioGroup value={state.replace ? 'replace' : 'keep'} onChange={(_, { value }) => session.chooseReplacing(value === 'replace')}>
        <Radio value="replace" label={words.replace} />
        <Radio value="keep" label={words.keep} />
      </RadioGroup>
    </Field>
  );
}
