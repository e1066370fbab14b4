import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { normalizeHeader } from '../../domain/roster/headers';
import type { CommandFunctionId } from '../../labels/pane/functions-tab-words';
import { besideOf, isTableFunction } from '../../labels/answers/row-functions';
import { columnName } from '../../workbook/area';
import type { HouseholdTable } from '../../workbook/household-table';
import { usePane } from '../pane-context';
import { useFunctions } from './use-functions';

/** What a function wants besides the table: a column and a value beside it, or a row. */
export function FunctionArguments({ id, table }: { readonly id: CommandFunctionId; readonly table: HouseholdTable }) {
  const { session, state, tabWords } = useFunctions();
  if (id === 'EXPLAIN_MEASURE') {
    const [first, last] = [table.firstRow + 1, table.firstRow + table.rowCount];
    const isRow = session.rowAt(table) !== null;
    return <TypedValue label={tabWords.row} hint={tabWords.rowHint(first, last)} value={state.row} fault={isRow ? undefined : tabWords.notARow(first, last)} onType={(row) => void session.change({ row })} />;
  }
  const beside = besideOf[id];
  const label = beside && tabWords.beside[beside.kind];
  return (
    <>
      {!isTableFunction(id) && <ColumnSelect table={table} />}
      {beside && label && (
        <TypedValue label={beside.optional ? tabWords.optional(label) : label} hint={tabWords.besideHint[beside.kind]} value={state.beside} onType={(typed) => void session.change({ beside: typed })} />
      )}
    </>
  );
}

function ColumnSelect({ table }: { readonly table: HouseholdTable }) {
  const { words } = usePane();
  const { session, state, tabWords } = useFunctions();
  return (
    <Field label={tabWords.column} size="small">
      <Select size="small" value={String(state.column)} disabled={state.busy !== null} onChange={(_, { value }) => void session.change({ column: Number(value) })}>
        {state.column < 0 && <option value="-1">{tabWords.chooseColumn}</option>}
        {table.headers.map((text, index) => (
          <option key={index} value={index}>
            {normalizeHeader(text) === '' ? words.columns.unnamed(columnName(table.firstColumn + index)) : `${columnName(table.firstColumn + index)}　${String(text).replace(/\s+/g, ' ')}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface TypedValueProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly fault?: string;
  readonly onType: (value: string) => void;
}

/** A value that is typed: taken when the user leaves the field or presses Enter, so that no letter starts a reading of the workbook. */
function TypedValue({ label, hint, value, fault, onType }: TypedValueProps) {
  const [typed, setTyped] = useState(value);
  const done = (): void => {
    if (typed !== value) onType(typed);
  };
  return (
    <Field label={label} hint={hint} validationMessage={fault} size="small">
      <Input size="small" value={typed} onChange={(_, change) => setTyped(change.value)} onBlur={done} onKeyDown={({ key }) => key === 'Enter' && done()} />
    </Field>
  );
}
