import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { usePane } from '../pane-context';
import type { Classification } from './classification';
import { householdNote, placeName } from './household-words';
import { useVirtualRows } from '../use-virtual-rows';

const ROW = 44;
const PAGE = 8;

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: '176px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  all: { position: 'relative' },
  row: { position: 'absolute', left: 0, right: 0, height: `${ROW}px`, boxSizing: 'border-box', padding: '4px 8px', cursor: 'pointer', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  current: { backgroundColor: tokens.colorSubtleBackgroundSelected, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

export interface HouseholdListProps {
  /** Rows of the table, from 0. */
  readonly rows: readonly number[];
  readonly result: Classification;
  readonly label: string;
  readonly onOpen: (index: number) => void;
  /** The household opened last: where the list stands when one comes back. */
  readonly opened: number | undefined;
}

/** Households as a list box: only what is in sight is drawn; arrows, Page Up and Down, Home and End move, Enter opens. */
export function HouseholdList({ rows, result, label, onOpen, opened }: HouseholdListProps) {
  const styles = useStyles();
  const { words, measures } = usePane();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(() => Math.max(0, opened === undefined ? 0 : rows.indexOf(opened)));
  const at = Math.min(current, rows.length - 1);
  const { from, to } = useVirtualRows(scroller, { count: rows.length, rowHeight: ROW, first: current });

  const move = (next: number): void => {
    const element = scroller.current;
    const place = Math.max(0, Math.min(rows.length - 1, next));
    setCurrent(place);
    if (!element) return;
    if (place * ROW < element.scrollTop) element.scrollTop = place * ROW;
    else if ((place + 1) * ROW > element.scrollTop + element.clientHeight) element.scrollTop = (place + 1) * ROW - element.clientHeight;
  };
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE, PageUp: at - PAGE, Home: 0, End: rows.length - 1 };
  const press = (event: KeyboardEvent): void => {
    if (event.key in steps) move(steps[event.key]);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(rows[at]);
    else return;
    event.preventDefault();
  };

  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  const isDrawn = at >= from && at < to;
  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={isDrawn ? `${id}-${at}` : undefined}
      onKeyDown={press}
    >
      <div className={styles.all} style={{ height: `${rows.length * ROW}px` }} role="presentation">
        {drawn.map((place) => {
          const index = rows[place];
          return (
            <div
              key={index}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === at}
              aria-setsize={rows.length}
              aria-posinset={place + 1}
              className={mergeClasses(styles.row, place === at && styles.current)}
              style={{ top: `${place * ROW}px` }}
              onClick={() => {
                setCurrent(place);
                onOpen(index);
              }}
            >
              <div className={styles.line}>
                <span className={styles.text}>{placeName(result, index, words)}</span>
                <span className={styles.number}>{words.rowNumber(result.table.firstRow + index + 1)}</span>
              </div>
              <div className={mergeClasses(styles.text, styles.note)}>{householdNote(result, index, words, measures)}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
