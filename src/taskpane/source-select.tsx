import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { addressOf } from '../workbook/area';
import type { Source } from '../workbook/household-table';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  select: { flexGrow: 1, minWidth: 0 },
});

export interface SourceSelectProps {
  readonly sources: readonly Source[];
  /** The chosen source's id, or an extra option's. */
  readonly value: string;
  readonly disabled: boolean;
  /** Choices besides the sources: id and name. */
  readonly extra?: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
  readonly onReload: () => void;
}

/** Chooses a table of the workbook; a button reads the workbook afresh. */
export function SourceSelect({ sources, value, disabled, extra = [], onChoose, onReload }: SourceSelectProps) {
  const styles = useStyles();
  const { words } = usePane();
  const name = (source: Source): string => {
    const said = source.kind === 'table' ? words.source.table(source.name, source.sheetName) : words.source.range(source.name, addressOf(source.area));
    return source.underSelection ? `${said} · ${words.source.underSelection}` : said;
  };
  return (
    <Field label={words.source.choose} size="small">
      {(field) => (
        <div className={styles.line}>
          <Select {...field} size="small" root={{ className: styles.select }} value={value} disabled={disabled} onChange={(_, { value: id }) => onChoose(id)}>
            {sources.map((source) => (
              <option key={source.id} value={source.id}>
                {name(source)}
              </option>
            ))}
            {extra.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
          <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} aria-label={words.source.refresh} title={words.source.refresh} disabled={disabled} onClick={onReload} />
        </div>
      )}
    </Field>
  );
}
