import { Button, Caption1, Link, makeStyles, Body1Strong, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { portableWords } from '../../labels/measures/portable-words';
import type { CommandFunctionId } from '../../labels/pane/functions-tab-words';
import { usePane } from '../pane-context';
import { ViewFrame } from '../view-frame';
import type { FormulaCommand } from './functions-state';
import { PolicySheetCommand } from './policy-sheet-command';
import { useFunctions } from './use-functions';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  open: { flexGrow: 1, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}` },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  does: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  help: { flexShrink: 0, padding: tokens.spacingHorizontalXS, lineHeight: 0 },
});

const tables: readonly CommandFunctionId[] = ['CLASSIFY_MEASURE', 'MEASURE_REPORT', 'EXPLAIN_MEASURE', 'INCOME_SHARES', 'MAIN_INCOME', 'CHECK_ROSTER'];
const columns: readonly CommandFunctionId[] = ['IDENTIFY_STANDARD', 'ID_CHECK', 'ID_BIRTHDATE', 'ID_SEX', 'AGE_ON', 'MASK_ID', 'MASK_PHONE', 'MASK_NAME', 'REPORT_DUE'];

const formulaCommands: readonly FormulaCommand[] = ['formulas', 'freeze', 'sql'];

/** All functions, a sentence each, and the commands on the workbook. */
export function FunctionList() {
  const styles = useStyles();
  const { session, state, tabWords } = useFunctions();
  const portable = portableWords[usePane().language];
  return (
    <ViewFrame heading={tabWords.title} foot={null} takesFocus={false}>
      <Caption1>{tabWords.intro}</Caption1>
      <FunctionGroup title={tabWords.groups.tables} ids={tables} />
      <FunctionGroup title={tabWords.groups.columns} ids={columns} />
      <section className={styles.group} aria-label={tabWords.groups.workbook}>
        <Body1Strong as="h3" className={styles.title}>{tabWords.groups.workbook}</Body1Strong>
        <Caption1>{tabWords.policySheet.does}</Caption1>
        <PolicySheetCommand />
        <ul className={styles.list}>
          {formulaCommands.map((command) => (
            <li key={command} className={styles.line}>
              <Button appearance="subtle" className={styles.open} disabled={state.busy !== null} onClick={() => session.openCommand(command)}>
                <span className={styles.texts}>
                  <span>{portable[command].title}</span>
                  <Caption1 className={styles.does}>{portable[command].what}</Caption1>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </ViewFrame>
  );
}

function FunctionGroup({ title, ids }: { readonly title: string; readonly ids: readonly CommandFunctionId[] }) {
  const styles = useStyles();
  const { session, state, tabWords } = useFunctions();
  return (
    <section className={styles.group} aria-label={title}>
      <Body1Strong as="h3" className={styles.title}>{title}</Body1Strong>
      <ul className={styles.list}>
        {ids.map((id) => (
          <li key={id} className={styles.line}>
            <Button appearance="subtle" className={styles.open} disabled={state.busy !== null} onClick={() => void session.open(id)}>
              <span className={styles.texts}>
                <span className={styles.name}>{id}</span>
                <Caption1 className={styles.does}>{tabWords.does[id]}</Caption1>
              </span>
            </Button>
            <Link className={styles.help} href={`help/${id}.html`} target="_blank" rel="noreferrer" aria-label={tabWords.help(id)} title={tabWords.help(id)}>
              <OpenRegular fontSize={16} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
