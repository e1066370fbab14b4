import { makeStyles, tokens } from '@fluentui/react-components';
import type { RosterFaultWords } from '../../labels/roster/roster-words';
import type { RosterFault } from '../../workbook/roster/roster-book';
import { Folded } from '../folded';
import { Notice } from './notice';
import { useRosterWords } from './use-roster';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '16px', display: 'flex', flexDirection: 'column', gap: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere', maxHeight: '160px', overflowY: 'auto' } });

function say(fault: RosterFault, words: RosterFaultWords): string {
  // Each kind's words take that kind's fault; TypeScript does not follow the pairing through an index.
  const sentence = words[fault.kind] as (fault: RosterFault) => string;
  return sentence(fault);
}

/** What is amiss with the roster's tables, each with its place and its remedy. */
export function RosterFaults({ faults }: { readonly faults: readonly RosterFault[] }) {
  const styles = useStyles();
  const words = useRosterWords();
  const said = [...new Set(faults.map((fault) => say(fault, words.rosterFaults)))];
  if (said.length === 0) return null;
  return (
    <Notice
      said={
        <Folded level="h2" title={words.rosterFaults.title(said.length)}>
          <ul className={styles.list}>
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Folded>
      }
    />
  );
}
