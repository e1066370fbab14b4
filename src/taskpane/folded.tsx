import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: { margin: 0, paddingTop: tokens.spacingVerticalXS },
  header: { '& button': { padding: 0, minHeight: '28px' } },
});

export interface FoldedProps {
  readonly title: string;
  readonly openAtFirst?: boolean;
  /** h2 where it stands before a view's heading. */
  readonly level?: 'h2' | 'h3';
  readonly children: ReactNode;
}

/** Something folded to its title; what is folded is not drawn. */
export function Folded({ title, openAtFirst = false, level = 'h3', children }: FoldedProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={openAtFirst ? ['only'] : []}>
      <AccordionItem value="only">
        <AccordionHeader as={level} size="small" className={styles.header}>
          {title}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
