import { makeStyles, tokens } from '@fluentui/react-components';
import { Panel } from './panel';
import { shortcutKeys, shortcutNames } from './shortcuts';
import { useRoster } from './use-roster';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 12px', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  keys: { margin: 0, whiteSpace: 'nowrap' },
  name: { margin: 0 },
  key: { padding: '0 5px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralBackground3, fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200 },
});

/** All keys of the form. */
export function ShortcutsPanel() {
  const styles = useStyles();
  const { words } = useRoster();
  return (
    <Panel title={words.shortcuts.title}>
      <dl className={styles.list}>
        {shortcutNames.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt className={styles.keys}>
              {shortcutKeys[name].map((key, at) => (
                <span key={key}>
                  {at > 0 && '+'}
                  <kbd className={styles.key}>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd className={styles.name}>{words.shortcuts.names[name]}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
