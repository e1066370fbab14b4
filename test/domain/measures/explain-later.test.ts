import { createClassifier } from '../../../src/domain/measures/classify';
import { matchColumns } from '../../../src/domain/measures/columns';
import { createExplainer, leafTracesOf } from '../../../src/domain/measures/explain';
import { defaultPolicy } from '../../../src/domain/measures/policy';

const headers = ['产业项目帮扶', '易地扶贫搬迁项目', '生产经营性收入', '工资性收入', '上年生产经营性收入'];
const first = ['是', '否', 14000, 3000, 10000];
const second = ['否', '是', 1000, 9000, 2000];

test('what was seen of a household stays its own after another has been explained', () => {
  const explain = createExplainer(createClassifier(matchColumns(headers), defaultPolicy));
  const earlier = explain(first);
  const later = explain(second);
  const production = (explanation: typeof earlier) => leafTracesOf(explanation.rules.filter(({ number }) => number === 1)[0].condition).find(({ leaf }) => leaf.kind === 'grewMarkedly');
  expect(production(later)).toMatchObject({ now: 100000, previous: 200000, truth: 0 });
  expect(production(earlier)).toMatchObject({ now: 1400000, previous: 1000000, truth: 2 });
  expect(earlier.rules).toEqual(explain(first).rules);
});
