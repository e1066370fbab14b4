import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: { margin: 0, paddingTop: tokens.spacingVerticalXS },
  header: { '& button': { padding: 0, minHeight: '28px' } },
});

/** Something folded to its title; what is folded is not drawn. */
export function Folded({ title, openAtFirst = false, children }: { readonly title: string; readonly openAtFirst?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={openAtFirst ? ['only'] : []}>
      <AccordionItem value="only">
        <AccordionHeader as="h3" size="small" className={styles.header}>
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
