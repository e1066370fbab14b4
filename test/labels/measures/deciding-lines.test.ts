import * as fc from 'fast-check';
import { createClassifier } from '../../../src/domain/measures/classify';
import { matchColumns } from '../../../src/domain/measures/columns';
import { createExplainer, type ConditionTrace } from '../../../src/domain/measures/explain';
import { defaultPolicy } from '../../../src/domain/measures/policy';
import { NO, YES } from '../../../src/domain/measures/truth';
import { conditionLines, decidingLines, explanationTable, summary } from '../../../src/labels/measures/measure-explanation';
import { measureWords } from '../../../src/labels/measures/measures';
import { classifierOf, drawMeanings, drawPolicy, draws, spelled } from '../../domain/measures/households';

const words = measureWords['zh-CN'];

const headers = ['主要致贫原因', '易地搬迁', '教育帮扶', '工资性收入', '经营性收入', '财产性收入', '转移性收入', '教育支出', '上年教育支出', '受教育人工资性收入', '上年受教育人工资性收入', '受教育人生产经营性收入', '上年受教育人生产经营性收入'];
const explained = (row: readonly unknown[]) => {
  const classifier = createClassifier(matchColumns(headers), defaultPolicy);
  const explanation = createExplainer(classifier)(row);
  const education = explanation.rules.find(({ number }) => number === 4);
  if (!education) throw new Error('no rule 4');
  const said = (lines: typeof decidingLines) => lines(education.condition, explanation, words);
  return { explanation, education, classifier, deciding: said(decidingLines), every: said(conditionLines) };
};

test('of a rule that holds, only the branch that holds is said: three lines, though another branch has something true', () => {
  // The wage of the person in education grew, but is not the main income.
  const { education, deciding, every, explanation, classifier } = explained(['因学', '否', '是', 5000, 20000, 0, 0, 6000, 9500, 3000, 1000, 0, 0]);
  expect(education.truth).toBe(YES);
  expect(deciding).toHaveLength(3);
  expect(deciding.every(({ truth }) => truth === YES)).toBe(true);
  expect(deciding[2].text).toBe('教育支出 6,000 元，上年 9,500 元，减少');
  expect(every.filter(({ truth }) => truth === YES)).toHaveLength(4);
  expect(summary(explanation, classifier.columns, words).split('；').slice(0, 3)).toEqual(deciding.map(({ text }) => text));
  // The table of EXPLAIN_MEASURE keeps every condition.
  const table = explanationTable(explanation, classifier.columns, words).map(([, content]) => content);
  expect(every.every(({ text }) => table.includes(text))).toBe(true);
});

test('of a rule that fails by its choice, every branch is said by what fails in it', () => {
  const { education, deciding } = explained(['因学', '否', '是', 5000, 20000, 0, 0, 9500, 6000, 3000, 1000, 0, 0]);
  expect(education.truth).toBe(NO);
  expect(deciding.every(({ truth }) => truth === NO)).toBe(true);
  expect(deciding.map(({ text }) => text).join()).toContain('教育支出');
  expect(deciding.length).toBeGreaterThanOrEqual(3);
});

test('of a rule that fails before its choice, the choice is left out when it holds', () => {
  const { deciding } = explained(['因病', '否', '是', 5000, 20000, 0, 0, 6000, 9500, 0, 0, 0, 0]);
  expect(deciding).toHaveLength(1);
  expect(deciding[0].text).toContain('因病');
});

test('what is said to have decided always does: there is something to say, and all of it has the truth of the rule', () => {
  const isAsSaid = (trace: ConditionTrace, said: readonly { truth: number }[]): boolean => said.length > 0 && said.every(({ truth }) => truth === trace.truth);
  fc.assert(
    fc.property(draws(), (draw) => {
      const household = spelled(drawMeanings(draw, { absent: 12, blankYear: 12, invalid: 0, outOfScope: 0 }), draw);
      fc.pre(Object.keys(household).length > 0);
      const explanation = createExplainer(classifierOf(Object.keys(household), drawPolicy(draw)))(Object.values(household));
      return explanation.rules.every(({ condition }) => isAsSaid(condition, decidingLines(condition, explanation, words)));
    }),
    { numRuns: 200 },
  );
});
