import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { PrintWords } from '../../labels/roster/print-words';
import type { Village } from './print-state';

const useStyles = makeStyles({ list: { display: 'flex', flexDirection: 'column', maxHeight: '200px', overflowY: 'auto', flexShrink: 0 } });

export interface VillageListProps {
  readonly words: PrintWords;
  readonly villages: readonly Village[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (name: string, chosen: boolean) => void;
}

/** The roster's villages, each with its households, to choose from. */
export function VillageList({ words, villages, chosen, onChoose }: VillageListProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={words.villages} className={styles.list}>
      {villages.map(({ name, keys }) => (
        <Checkbox key={name} label={words.village(name === '' ? words.noVillage : name, keys.length)} checked={chosen.has(name)} onChange={(_, { checked }) => onChoose(name, checked === true)} />
      ))}
    </div>
  );
}
