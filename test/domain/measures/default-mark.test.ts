import { defaultLines, readPovertyLines } from '../../../src/domain/identification/poverty-lines';
import { defaultPolicy, readPolicy } from '../../../src/domain/measures/policy';

test.each(['10%（默认）', '10%(默认)', ' 10% （默认） ', '0.1（默认）'])('%s is our default and nobody’s choice', (value) => {
  expect(readPolicy([['明显增加幅度', value]])).toEqual({ policy: defaultPolicy });
});

test('the same value without the mark is the office’s own', () => {
  expect(readPolicy([['明显增加幅度', '10%']])).toEqual({ policy: { ...defaultPolicy, chosen: new Set(['markedIncrease']) } });
});

test('a marked value that is no longer our default is used as it stands, and counts as chosen', () => {
  expect(readPolicy([['明显增加幅度', '8%（默认）']])).toEqual({ policy: { ...defaultPolicy, markedIncrease: 800, chosen: new Set(['markedIncrease']) } });
  expect(readPovertyLines([['国定标准2017', '3000（默认）']])).toMatchObject({ lines: { chosen: new Set(['国定标准2017']) } });
});

test('a marked poverty line is our own entry, and a marked value that nobody knows is a fault with the cell’s text', () => {
  expect(readPovertyLines([['国定标准2017', '2952（默认）']])).toEqual({ lines: defaultLines });
  expect(readPolicy([['主要收入口径', '最多（默认）']])).toEqual({ fault: { kind: 'value', name: 'mainIncome', text: '最多（默认）' } });
});
