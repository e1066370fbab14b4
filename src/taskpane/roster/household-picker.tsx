import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { HouseholdIndex } from '../../workbook/roster/roster-book';
import { useVirtualRows } from '../use-virtual-rows';
import { useRoster } from './use-roster';

const ROW = 40;
const PAGE = 5;
const MOST_FOUND = 200;
const MOST_SHOWN = 6;
export const PICKER_ID = 'household-picker';

const useStyles = makeStyles({
  whole: { position: 'relative', flexGrow: 1, minWidth: 0 },
  input: { width: '100%', maxWidth: 'none', minWidth: 0 },
  popup: { position: 'absolute', zIndex: 20, top: '100%', left: 0, right: 0, marginTop: '2px', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16 },
  list: { overflowY: 'auto' },
  all: { position: 'relative' },
  count: { display: 'block', padding: '4px 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { position: 'absolute', left: 0, right: 0, height: `${ROW}px`, boxSizing: 'border-box', padding: '3px 8px', cursor: 'pointer', fontSize: tokens.fontSizeBase200, lineHeight: '17px', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  line: { display: 'flex', gap: '8px' },
  text: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  ids: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** Finds a household by name, village or an id's end, and opens it. Of the list, only what is in sight is drawn and read. */
export function HouseholdPicker() {
  const styles = useStyles();
  const { session, state, words } = useRoster();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { index, panel } = state;
  const isOpen = panel === 'picker' && index !== null;
  const found = useMemo(() => (index && query.trim() !== '' ? index.search(query.trim(), MOST_FOUND) : null), [index, query]);
  const count = found ? found.length : (index?.count ?? 0);
  const at = Math.min(active, count - 1);
  const positionOf = (place: number): number => (found ? found[place] : place);

  const open = (): void => {
    if (panel === 'picker') return;
    const key = state.form?.get().before?.key;
    setActive(Math.max(0, key ? (index?.positionOf(key) ?? 0) : 0));
    session.open('picker');
    void session.freshenIndex();
  };
  const close = (): void => {
    setQuery('');
    if (panel === 'picker') session.open(null);
  };
  const take = (place: number): void => {
    if (!index || place < 0 || place >= count) return;
    const { key } = index.at(positionOf(place));
    close();
    void session.goTo({ kind: 'household', key });
  };
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
    if (event.key in steps) {
      open();
      if (isOpen) setActive(Math.max(0, Math.min(count - 1, steps[event.key])));
    } else if (event.key === 'Enter') {
      if (isOpen) take(at);
      else open();
    } else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.whole} onBlur={close}>
      <SearchBox
        size="small"
        className={styles.input}
        id={PICKER_ID}
        role="combobox"
        autoComplete="off"
        aria-label={words.picker.label}
        aria-expanded={isOpen}
        aria-autocomplete="list"
        aria-controls={isOpen && count > 0 ? `${PICKER_ID}-list` : undefined}
        aria-activedescendant={isOpen && count > 0 ? `${PICKER_ID}-${at}` : undefined}
        placeholder={words.picker.placeholder}
        value={query}
        onChange={(_, { value }) => {
          setQuery(value);
          setActive(0);
          open();
        }}
        onClick={open}
        onKeyDown={press}
      />
      {isOpen && (
        <div className={styles.popup}>
          <span className={styles.count} role="status">
            {count === 0 ? words.picker.nothing : words.picker.count(count)}
          </span>
          {count > 0 && <Households index={index} count={count} at={at} positionOf={positionOf} onTake={take} />}
        </div>
      )}
    </div>
  );
}

interface HouseholdsProps {
  readonly index: HouseholdIndex;
  readonly count: number;
  readonly at: number;
  readonly positionOf: (place: number) => number;
  readonly onTake: (place: number) => void;
}

function Households({ index, count, at, positionOf, onTake }: HouseholdsProps) {
  const styles = useStyles();
  const { words } = useRoster();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = useVirtualRows(scroller, { count, rowHeight: ROW, first: at });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (at * ROW < element.scrollTop) element.scrollTop = at * ROW;
    else if ((at + 1) * ROW > element.scrollTop + element.clientHeight) element.scrollTop = (at + 1) * ROW - element.clientHeight;
  }, [at]);
  return (
    // The focus stays in the search.
    <div ref={scroller} className={styles.list} style={{ height: `${Math.min(MOST_SHOWN, count) * ROW}px` }} role="listbox" id={`${PICKER_ID}-list`} aria-label={words.picker.label} onMouseDown={(event) => event.preventDefault()}>
      <div className={styles.all} style={{ height: `${count * ROW}px` }} role="presentation">
        {Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).map((place) => {
          const { key, headName, location, idEnds } = index.at(positionOf(place));
          return (
            <div
              key={key}
              id={`${PICKER_ID}-${place}`}
              role="option"
              aria-selected={place === at}
              aria-setsize={count}
              aria-posinset={place + 1}
              className={mergeClasses(styles.row, place === at && styles.active)}
              style={{ top: `${place * ROW}px` }}
              onClick={() => onTake(place)}
            >
              <div className={styles.line}>
                <span className={styles.text}>{headName.trim() === '' ? words.unnamed : headName}</span>
                {idEnds[0] && <span className={styles.ids}>…{idEnds[0]}</span>}
              </div>
              <div className={mergeClasses(styles.text, styles.quiet)}>{location}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
