import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { arrowKeys } from '../arrow-keys';
import { useFormPart, useRoster } from './use-roster';

const moveAmongItems = arrowKeys('menuitem', 'vertical');

/** What can be done with a household besides filling it. */
export function RosterMenu() {
  const { session, state, words } = useRoster();
  const isNew = useFormPart(({ before }) => before === null);
  const isBusy = state.busy !== null;
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={words.menu.label} title={words.menu.label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList data-tabster={undefined} onKeyDown={moveAmongItems}>
          <MenuItem disabled={isBusy} onClick={() => void session.goTo({ kind: 'new' })}>
            {words.menu.add}
          </MenuItem>
          <MenuItem disabled={isBusy} onClick={() => void session.goTo({ kind: 'copy' })}>
            {words.menu.copy}
          </MenuItem>
          <MenuItem disabled={isBusy || isNew} onClick={() => void session.showInSheet()}>
            {words.menu.show}
          </MenuItem>
          <MenuItem disabled={isBusy || isNew} onClick={() => void session.remove()}>
            {words.menu.remove}
          </MenuItem>
          <MenuItem disabled={isBusy} onClick={() => session.go('print')}>
            {words.menu.print}
          </MenuItem>
          <MenuItem disabled={isBusy} onClick={() => session.go('import')}>
            {words.menu.read}
          </MenuItem>
          <MenuItem onClick={() => session.open('shortcuts')}>{words.menu.shortcuts}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
