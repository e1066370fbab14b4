import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { portableWords } from '../../labels/measures/portable-words';
import { addressOf } from '../../workbook/area';
import type { FormulaScope } from '../../workbook/portable/list-formulas';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import { FreezeSession } from './freeze-session';
import { WorkLine } from './work-line';

const SHOWN = 50;
const scopes: readonly FormulaScope[] = ['selection', 'sheet', 'workbook'];
const isScope = (value: string): value is FormulaScope => scopes.some((scope) => scope === value);

/** Lists the add-in's formulas, turns them into values, and puts them back. */
export function FreezeView({ onBack }: { readonly onBack: () => void }) {
  const { words, language, workbook } = usePane();
  const said = portableWords[language].freeze;
  const [session] = useState(() => new FreezeSession(workbook));
  const state = useSyncExternalStore(session.subscribe, session.get);
  useEffect(() => void session.start(), [session]);
  const { found, result, frozen, restored, busy, scope } = state;
  const changed = frozen.filter(({ cells }) => cells === 'changed');
  const untouched = frozen.filter(({ cells }) => cells === 'asFrozen');
  return (
    <ViewFrame
      heading={said.title}
      onBack={onBack}
      foot={
        <>
          {found && found.length > 0 ? (
            <Button appearance="primary" disabled={busy} onClick={() => void session.freeze()}>
              {said.freeze(found.length)}
            </Button>
          ) : (
            <Button appearance="primary" disabled={busy} onClick={() => void session.find()}>
              {said.find}
            </Button>
          )}
          <Button onClick={onBack}>{words.back}</Button>
        </>
      }
    >
      <span>{said.what}</span>
      <WorkLine state={state} onCancel={session.cancel} />
      <Field label={said.scope} size="small">
        <RadioGroup value={scope} disabled={busy} onChange={(_, { value }) => isScope(value) && session.chooseScope(value)}>
          {scopes.map((one) => (
            <Radio key={one} value={one} label={said.scopes[one]} />
          ))}
        </RadioGroup>
      </Field>
      {found && (
        <div>
          <span role="status">{found.length === 0 ? said.none : said.found(found.length, found.reduce((cells, { area }) => cells + area.rows * area.columns, 0))}</span>
          <ul>
            {found.slice(0, SHOWN).map(({ sheetName, address, area }) => (
              <li key={`${sheetName}!${address}`}>{said.line(sheetName, addressOf(area))}</li>
            ))}
            {found.length > SHOWN && <li>{said.more(found.length - SHOWN)}</li>}
          </ul>
        </div>
      )}
      {result && <span role="status">{said.done(result.frozen)}</span>}
      {result?.left.slice(0, SHOWN).map(({ formula, shows }) => (
        <FaultMessage key={`${formula.sheetName}!${formula.address}`} intent="warning" words={{ what: said.left(formula.sheetName, formula.address, shows), remedy: '' }} />
      ))}
      {restored !== null && <span role="status">{said.restored(restored)}</span>}
      {frozen.length > 0 && (
        <section aria-label={said.frozenTitle(frozen.length)}>
          <p>{said.frozenTitle(frozen.length)}</p>
          {frozen.slice(0, SHOWN).map(({ sheetName, address, cells, row }) =>
            cells === 'asFrozen' ? null : <FaultMessage key={row} intent="warning" words={{ what: cells === 'changed' ? said.changed(sheetName, address) : said.noSheet(sheetName, address), remedy: '' }} />,
          )}
          {untouched.length > 0 && (
            <Button size="small" disabled={busy} onClick={() => void session.restore(false)}>
              {said.restore(untouched.length)}
            </Button>
          )}
          {changed.length > 0 && (
            <Button size="small" disabled={busy} onClick={() => void session.restore(true)}>
              {said.restoreChanged(changed.length)}
            </Button>
          )}
        </section>
      )}
    </ViewFrame>
  );
}
