import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

const useStyles = makeStyles({
  whole: { position: 'relative' },
  input: { width: '100%' },
  open: { border: 'none', background: 'none', padding: 0, display: 'flex', color: tokens.colorNeutralForeground3, cursor: 'pointer' },
  list: { position: 'absolute', zIndex: 10, top: '100%', left: 0, right: 0, maxHeight: '184px', overflowY: 'auto', margin: '2px 0 0', padding: '4px 0', listStyleType: 'none', backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow16 },
  option: { padding: '3px 8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, cursor: 'pointer', overflowWrap: 'anywhere', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: `1px solid ${tokens.colorNeutralStrokeAccessible}`, outlineOffset: '-1px' },
});

export interface SuggestInputProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly options: readonly string[];
  /** Several options at once, joined by 、: one is suggested for the text after the last. */
  readonly several: boolean;
  /** What the list is called. */
  readonly listLabel: string;
  readonly describedBy: string | undefined;
}

const lastPart = /[^、,，;；\s]*$/;

/**
 * A text with suggestions. What is typed stays as typed: an option is taken only when it was gone to with the arrows or clicked.
 * In the place of Fluent's Combobox, which completes on Tab what was only begun, and so would change texts that are not in the list.
 */
export function SuggestInput({ id, value, onChange, options, several, listLabel, describedBy }: SuggestInputProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const shown = typed === '' ? options : options.filter((option) => option.includes(typed));
  const isListed = isOpen && shown.length > 0;

  useEffect(() => {
    if (isListed) list.current?.scrollIntoView({ block: 'nearest' });
  }, [isListed]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
    setTyped('');
  };
  const take = (option: string): void => {
    onChange(several && isOpen && typed !== '' ? value.replace(lastPart, option) : several && value.trim() !== '' && !value.includes(option) ? `${value}、${option}` : option);
    close();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || (event.key === 'ArrowUp' && isListed)) {
      if (event.shiftKey) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // Opened by an arrow, the list begins at what stands in the field.
      const from = isListed ? active : options.indexOf(value) - 1;
      setOpen(true);
      setActive((from + step + shown.length) % Math.max(1, shown.length));
      event.preventDefault();
    } else if (event.key === 'Escape' && isListed) {
      close();
      event.preventDefault();
    } else if (event.key === 'Enter' && isListed && active >= 0) {
      // The form then goes to the next field, as with any Enter.
      take(shown[active]);
    }
  };
  return (
    <div className={styles.whole} onBlur={close}>
      <Input
        size="small"
        className={styles.input}
        id={id}
        data-stop
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-list` : undefined}
        aria-activedescendant={isListed && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={describedBy}
        value={value}
        onChange={(_, { value: text }) => {
          onChange(text);
          setTyped(several ? (lastPart.exec(text)?.[0] ?? '') : text.trim());
          setOpen(text.trim() !== '');
          setActive(-1);
        }}
        onKeyDown={press}
        contentAfter={
          <button
            type="button"
            tabIndex={-1}
            className={styles.open}
            aria-label={listLabel}
            onMouseDown={(event) => {
              // The focus stays in, or comes to, the field.
              event.preventDefault();
              document.getElementById(id)?.focus();
              if (isListed) close();
              else setOpen(true);
            }}
          >
            <ChevronDownRegular />
          </button>
        }
      />
      {isListed && (
        <ul className={styles.list} role="listbox" id={`${id}-list`} aria-label={listLabel} ref={list}>
          {shown.map((option, at) => (
            <li
              key={option}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              className={mergeClasses(styles.option, at === active && styles.active)}
              onMouseDown={(event) => {
                event.preventDefault();
                take(option);
              }}
            >
              {option}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
