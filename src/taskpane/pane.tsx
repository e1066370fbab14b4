import { FluentProvider, makeStaticStyles, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Language } from '../labels/language';
import type { RosterWorkbook } from '../workbook/roster-workbook';
import { arrowKeys } from './arrow-keys';
import { FaultMessage } from './fault-message';
import { keepLanguage } from './kept-language';
import { PaneHeader } from './pane-header';
import { paneContext, PaneProvider } from './pane-context';
import { usePaneTheme } from './theme';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  tab: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  alone: { padding: tokens.spacingHorizontalM },
});

/** The page around the pane is the pane. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

/** The tabs that work, each loaded when it is first opened. */
const tabs = {
  roster: lazy(() => import(/* webpackChunkName: "roster" */ './roster/roster-tab')),
  classify: lazy(() => import(/* webpackChunkName: "classify" */ './classify/classify-tab')),
  functions: lazy(() => import(/* webpackChunkName: "functions-tab" */ './functions/functions-tab')),
};
type TabName = keyof typeof tabs;
// The keys of an object that is written out above are exactly its tabs.
const tabNames = Object.keys(tabs) as TabName[];

/** The tab to begin with: 名册 where the workbook holds one, else 归类. A workbook that does not answer says so in the tab. */
const firstTab = (workbook: RosterWorkbook): Promise<TabName> =>
  workbook.roster.findRoster().then(
    ({ kind }) => (kind === 'ready' ? 'roster' : 'classify'),
    () => 'classify',
  );

const moveAmongTabs = arrowKeys('tab', 'horizontal');

export interface PaneProps {
  readonly workbook: RosterWorkbook;
  readonly supported: boolean;
  readonly firstLanguage: Language;
}

/** The task pane: its header, its tabs, the tab that is open. */
export function Pane({ workbook, supported, firstLanguage }: PaneProps) {
  usePageStyles();
  const styles = useStyles();
  const theme = usePaneTheme();
  const [language, setLanguage] = useState(firstLanguage);
  const [open, setOpen] = useState<TabName | null>(supported ? null : 'classify');
  const pane = useMemo(() => paneContext(language, workbook), [language, workbook]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = pane.words.title;
  }, [language, pane]);
  useEffect(() => {
    if (supported) void firstTab(workbook).then((first) => setOpen((chosen) => chosen ?? first));
  }, [supported, workbook]);
  const chooseLanguage = (chosen: Language): void => {
    setLanguage(chosen);
    keepLanguage(chosen);
  };
  const OpenTab = open && tabs[open];
  const waiting = <Spinner size="small" label={pane.words.loading} className={styles.alone} />;
  return (
    <FluentProvider theme={theme.fluent} style={{ colorScheme: theme.colorScheme }}>
      <PaneProvider value={pane}>
        <div className={styles.pane}>
          <PaneHeader language={language} onLanguage={chooseLanguage} />
          <main className={styles.tab}>
            <TabList
              size="small"
              selectedValue={open}
              onTabSelect={(_, { value }) => setOpen(tabNames.find((name) => name === value) ?? open)}
              aria-label={pane.words.tabs.label}
              data-tabster={undefined}
              onKeyDown={moveAmongTabs}
            >
              {tabNames.map((name) => (
                <Tab key={name} value={name} id={`tab-${name}`} aria-controls={name === open ? `panel-${name}` : undefined} tabIndex={name === (open ?? tabNames[0]) ? 0 : -1}>
                  {pane.words.tabs[name]}
                </Tab>
              ))}
            </TabList>
            <div className={styles.tab} role={open ? 'tabpanel' : undefined} id={open ? `panel-${open}` : undefined} aria-labelledby={open ? `tab-${open}` : undefined}>
              {supported ? (
                <Suspense fallback={waiting}>{OpenTab ? <OpenTab /> : waiting}</Suspense>
              ) : (
                <div className={styles.alone}>
                  <FaultMessage words={pane.words.faults.unsupportedHost()} />
                </div>
              )}
            </div>
          </main>
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}
