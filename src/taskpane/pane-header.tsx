import { Button, makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Subtitle2, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { Language } from '../labels/language';
import { languageNames } from '../labels/pane/pane';
import { arrowKeys } from './arrow-keys';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}` },
});

// The keys of a Record that is written out in labels are exactly the languages.
const languages = Object.keys(languageNames) as Language[];

const moveAmongItems = arrowKeys('menuitemradio', 'vertical');

/** The pane's name and its menu. */
export function PaneHeader({ language, onLanguage }: { readonly language: Language; readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { words } = usePane();
  const choose = (chosen: string | undefined): void => {
    const known = languages.find((one) => one === chosen);
    if (known) onLanguage(known);
  };
  return (
    <header className={styles.header}>
      <Subtitle2 as="h1">{words.title}</Subtitle2>
      <Menu inline checkedValues={{ language: [language] }} onCheckedValueChange={(_, { checkedItems }) => choose(checkedItems[0])}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={words.menu} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList data-tabster={undefined} onKeyDown={moveAmongItems}>
            {languages.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {languageNames[one]}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
