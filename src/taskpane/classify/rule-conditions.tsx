import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Explanation, RuleTrace } from '../../domain/measures/explain';
import { rules } from '../../domain/measures/rules';
import { NO, UNKNOWN, YES, type Truth } from '../../domain/measures/truth';
import { decidingLines } from '../../labels/measures/measure-explanation';
import { usePane } from '../pane-context';
import { Folded } from '../folded';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr)', overflowWrap: 'anywhere' },
  mark: { fontWeight: tokens.fontWeightBold },
  met: { color: tokens.colorStatusSuccessForeground1 },
  notMet: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorStatusWarningForeground1 },
  article: { margin: 0, paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, color: tokens.colorNeutralForeground2 },
});

const marks: Record<Truth, string> = { [NO]: '✗', [UNKNOWN]: '?', [YES]: '✓' };

export interface RuleConditionsProps {
  readonly rule: RuleTrace;
  readonly explanation: Explanation;
  readonly titled?: boolean;
}

/** The conditions that decided a rule, each with its mark and what was seen; the quoted article folded below. */
export function RuleConditions({ rule, explanation, titled = true }: RuleConditionsProps) {
  const styles = useStyles();
  const { words, measures } = usePane();
  const colors: Record<Truth, string> = { [NO]: styles.notMet, [UNKNOWN]: styles.open, [YES]: styles.met };
  const { article } = rules[rule.number];
  const lines = decidingLines(rule.condition, explanation, measures);
  return (
    <div>
      {titled && <h4 className={styles.title}>{measures.categories[rule.number]}</h4>}
      <ul className={styles.list} aria-label={words.card.conditions(measures.categories[rule.number])}>
        {lines.map(({ truth, text }) => (
          <li key={text} className={styles.line}>
            <span className={mergeClasses(styles.mark, colors[truth])} role="img" aria-label={measures.truths[truth]}>
              {marks[truth]}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <Folded title={words.card.article(article.citation)}>
        <blockquote lang="zh-CN" className={styles.article}>
          {article.text}
        </blockquote>
      </Folded>
    </div>
  );
}
