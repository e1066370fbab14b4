import * as fc from 'fast-check';
import { createClassifier, verdictOf } from '../../../src/domain/measures/classify';
import { matchColumns } from '../../../src/domain/measures/columns';
import { createExplainer, createSensitivity, leafTracesOf, type ConditionTrace, type Explanation } from '../../../src/domain/measures/explain';
import { allFields, measureFields, ruleNumbers, type MeasureField, type RuleNumber } from '../../../src/domain/measures/fields';
import { NO, UNKNOWN, YES, type Truth } from '../../../src/domain/measures/truth';
import { summary } from '../../../src/labels/measures/measure-explanation';
import { measureWords } from '../../../src/labels/measures/measures';
import { blankSpellings, classifierOf, classify, drawMeanings, drawPolicy, draws, policyCells, policyFrom, spell, spelled, type Draw, type Meaning, type Meanings } from './households';
import { allHeaders, amountHeaders, codeHeaders, plainOutcome, plainTruths, previousHeaders, wholeOf, yesNoHeaders, type Household, type PlainPolicy } from './plain-reading';

const RUNS = { numRuns: 1000 };
const words = measureWords['zh-CN'];
const fieldOf = new Map<string, MeasureField>(allFields.map((field) => [measureFields[field].header, field]));
const truthAsWritten: Record<Truth, boolean | null> = { [NO]: false, [UNKNOWN]: null, [YES]: true };

function explain(household: Household, policy: PlainPolicy): Explanation {
  return createExplainer(classifierOf(Object.keys(household), policy))(Object.values(household));
}

/** What the row is told in words: two rows that say the same give the same sentence. */
function said(household: Household, policy: PlainPolicy): string {
  const columns = matchColumns(Object.keys(household));
  return summary(createExplainer(createClassifier(columns, policyFrom(policyCells(policy))))(Object.values(household)), columns, words);
}

/** The cells that are unknown, not no or zero: absent columns, blank codes where a blank is unknown, whole blank years. */
function unknownHeaders(household: Household, policy: PlainPolicy): string[] {
  const here = (header: string): boolean => Object.keys(household).includes(header);
  const blank = (header: string): boolean => !here(header) || [null, undefined].includes(household[header] as null) || String(household[header]).trim() === '' || (household[header] === 0 && codeHeaders.includes(header));
  const yearOf = (header: string): string[] => amountHeaders.filter((other) => previousHeaders.includes(other) === previousHeaders.includes(header));
  const amountUnknown = (header: string): boolean => {
    if (here(header)) return yearOf(header).every(blank);
    const whole = wholeOf[header];
    return whole === undefined || amountUnknown(whole);
  };
  return allHeaders.filter((header) => {
    if (header === '脱贫属性' || header === '帮扶措施') return false;
    return amountHeaders.includes(header) ? amountUnknown(header) : here(header) ? blank(header) && policy.空白视为 === '未知' : true;
  });
}

const drawValue = (header: string, draw: Draw): Meaning =>
  amountHeaders.includes(header)
    ? { kind: 'amount', fen: draw.pick([0, 1, 100_000, 200_000, 1_000_000, 99_999, 300_000, 109_999, 110_000, 5_000_000]) }
    : yesNoHeaders.includes(header)
      ? { kind: 'yesNo', yes: draw.chance(50) }
      : { kind: 'code', text: draw.pick(header === '主要致贫原因' ? ['因学', '因病', '因学致贫'] : ['低保户', '一般贫困户', '五保户']) };

describe('what never matters', () => {
  test('the order of the columns', () => {
    fc.assert(
      fc.property(draws(220), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw), draw);
        fc.pre(Object.keys(household).length > 0);
        const shuffled = Object.fromEntries(draw.shuffle(Object.entries(household)));
        expect(classify(shuffled, policy)).toEqual(classify(household, policy));
        expect(said(shuffled, policy)).toBe(said(household, policy));
      }),
      RUNS,
    );
  });

  test('synonyms, units, line breaks and full-width brackets in the headers', () => {
    fc.assert(
      fc.property(draws(220), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw, { invalid: 0 }), draw);
        fc.pre(Object.keys(household).length > 0);
        const reworded = Object.fromEntries(
          Object.entries(household).map(([header, cell]) => {
            const field = fieldOf.get(header);
            const name = draw.pick([header, ...(field ? measureFields[field].synonyms : [])]);
            const dressed = draw.pick([name, `${name}（元）`, `${name}\n(元/年)`, ` ${name} `, [...name].join(' '), `${name}【${header}】`, `（必填）${name}`]);
            return [dressed, cell];
          }),
        );
        expect(Object.keys(reworded)).toHaveLength(Object.keys(household).length);
        const kindOnly = ({ kind, ...rest }: ReturnType<typeof classify>) => (kind === 'invalid' ? kind : { kind, ...rest });
        expect(kindOnly(classify(reworded, policy))).toEqual(kindOnly(classify(household, policy)));
      }),
      RUNS,
    );
  });

  test('the cells of columns the rules do not need', () => {
    fc.assert(
      fc.property(draws(220), fc.array(fc.tuple(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constantFrom(null, '#N/A', '=1+1')))), (draw, others) => {
        const policy = drawPolicy(draw);
        const household = { ...spelled(drawMeanings(draw), draw), 工资性收入: 3000 };
        const widened = { ...Object.fromEntries(others.map(([header, cell], at) => [`另${at}${header}`, cell])), ...household };
        expect(classify(widened, policy)).toEqual(classify(household, policy));
      }),
      RUNS,
    );
  });

  test('how yes, no, a code and an amount are written', () => {
    fc.assert(
      fc.property(draws(260), (draw) => {
        const policy = drawPolicy(draw);
        const meanings = drawMeanings(draw, { invalid: 0 });
        const [once, again] = [classify(spelled(meanings, draw), policy), classify(spelled(meanings, draw), policy)];
        // A fault quotes the cell as written; everything else is the same.
        expect(again).toEqual(once.kind === 'invalid' ? expect.objectContaining({ kind: 'invalid' }) : once);
      }),
      RUNS,
    );
  });

  test('whether a blank cell is null, empty text, undefined or white space', () => {
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw, { blank: 30, blankYear: 20 }), draw);
        const isBlank = (cell: unknown): boolean => blankSpellings.includes(cell);
        const [first, ...rest] = blankSpellings.map((spelling) => classify(Object.fromEntries(Object.entries(household).map(([header, cell]) => [header, isBlank(cell) ? spelling : cell])), policy));
        for (const other of rest) expect(other).toEqual(first);
      }),
      RUNS,
    );
  });

  test('which rows stand before and after', () => {
    fc.assert(
      fc.property(fc.array(draws(), { minLength: 2, maxLength: 12 }), draws(40), (rowDraws, draw) => {
        const policy = drawPolicy(draw);
        const headers = draw.shuffle(allHeaders).slice(0, 18 + (draw.next() % 7));
        const rows = rowDraws.map((one) => {
          const household = spelled(drawMeanings(one, { absent: 0, invalid: 2 }), one);
          return headers.map((header) => household[header]);
        });
        const shared = classifierOf(headers, policy);
        const explainer = createExplainer(shared);
        const sensitive = createSensitivity(shared.columns, shared.policy);
        const alone = rows.map((row) => classifierOf(headers, policy).classify(row));
        expect(rows.map((row) => shared.classify(row))).toEqual(alone);
        expect([...rows].reverse().map((row) => shared.classify(row))).toEqual([...alone].reverse());
        rows.forEach((row, at) => {
          expect(explainer(row)).toEqual(createExplainer(classifierOf(headers, policy))(row));
          expect(sensitive(row, alone[at])).toBe(explainer(row).otherReading !== null);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('and no header stands for two fields', () => {
    const columns = allFields.flatMap((field) => [measureFields[field].header, ...measureFields[field].synonyms]);
    expect(columns.filter((header, at) => columns.indexOf(header) !== at)).toEqual([]);
    for (const field of allFields) for (const header of [measureFields[field].header, ...measureFields[field].synonyms]) expect([...matchColumns([header]).matches.keys()]).toEqual([field]);
  });
});

describe('three values', () => {
  test('filling an unknown cell never turns a settled rule round, and keeps a verdict that had nothing open', () => {
    let filledSomething = 0;
    fc.assert(
      fc.property(draws(260), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw, { absent: 15, blankYear: 20, invalid: 0, outOfScope: 0 }), draw);
        fc.pre(Object.keys(household).length > 0);
        const before = explain(household, policy);
        const unknown = unknownHeaders(household, policy);
        fc.pre(before.rules.length > 0 && unknown.length > 0);
        const header = draw.pick(unknown);
        const filled = { ...household, [header]: spell(drawValue(header, draw), draw) };
        const after = explain(filled, policy);
        fc.pre(after.rules.length > 0);
        filledSomething++;
        const settled = before.rules.filter(({ truth }) => truth !== UNKNOWN).map(({ number, truth }) => [number, truth]);
        expect(after.rules.filter(({ number }) => settled.some(([rule]) => rule === number)).map(({ number, truth }) => [number, truth])).toEqual(settled);
        if (before.outcome.kind === 'classified' && before.outcome.unknown.length === 0) expect(after.outcome).toEqual(before.outcome);
      }),
      RUNS,
    );
    expect(filledSomething).toBeGreaterThan(500);
  });

  test('the trace gives each rule the truth that the plain reading gives it, and each condition what Kleene says of its parts', () => {
    const check = (trace: ConditionTrace): void => {
      if (trace.kind === 'leaf') return;
      if (trace.kind === 'not') {
        expect(trace.truth).toBe(YES - trace.of.truth);
        check(trace.of);
        return;
      }
      const truths = trace.of.map(({ truth }) => truth);
      expect(trace.truth).toBe(trace.kind === 'all' ? Math.min(...truths) : Math.max(...truths));
      trace.of.forEach(check);
    };
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw, { absent: 12, blankYear: 15, invalid: 0 }), draw);
        const explanation = explain(household, policy);
        const plain = plainTruths(household, policy);
        if (!('rules' in plain)) {
          expect(explanation.rules).toEqual([]);
          return;
        }
        expect(explanation.rules.map(({ number }) => number)).toEqual(policy.优先序);
        for (const { number, truth, condition } of explanation.rules) {
          expect([number, truthAsWritten[truth]]).toEqual([number, plain.rules[number]]);
          check(condition);
          expect(leafTracesOf(condition).length).toBeGreaterThan(1);
        }
      }),
      RUNS,
    );
  });
});

describe('one leading measure', () => {
  test('a leading rule is true in the trace and first among those that are not false', () => {
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const { outcome, rules } = explain(spelled(drawMeanings(draw), draw), policy);
        fc.pre(rules.length > 0);
        const first = rules.find(({ truth }) => truth !== NO);
        if (outcome.kind === 'classified') expect(first).toMatchObject({ number: outcome.leading, truth: YES });
        else if (outcome.kind === 'insufficient') expect(first?.truth).toBe(UNKNOWN);
        else expect(first).toBeUndefined();
      }),
      RUNS,
    );
  });

  test('the order of precedence changes who leads, never which rules hold', () => {
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw), draw);
        const other = { ...policy, 优先序: draw.shuffle(policy.优先序) };
        const sorted = (one: PlainPolicy) => {
          const outcome = classify(household, one);
          return 'matched' in outcome ? { matched: [...outcome.matched].sort(), unknown: [...outcome.unknown].sort() } : outcome.kind;
        };
        expect(sorted(other)).toEqual(sorted(policy));
        const outcome = classify(household, other);
        if (outcome.kind === 'classified') expect(outcome.leading).toBe(other.优先序.find((rule) => outcome.matched.includes(rule as RuleNumber)));
      }),
      RUNS,
    );
  });

  test('how an overlap was decided, for every set of rules that hold and every order', () => {
    const settled = new Set(['3>1', '3>2', '3>6']);
    const special = new Set(['4>1', '4>2']);
    fc.assert(
      fc.property(fc.subarray([...ruleNumbers], { minLength: 1 }), fc.shuffledSubarray([...ruleNumbers], { minLength: 6, maxLength: 6 }), (holding, precedence) => {
        const verdict = verdictOf(precedence.map((rule) => (holding.includes(rule) ? YES : NO)), precedence);
        const [leading, ...others] = precedence.filter((rule) => holding.includes(rule));
        if (verdict.kind !== 'classified') throw new Error('a rule holds, none is open: it must lead');
        expect(verdict).toMatchObject({ leading, matched: [leading, ...others], unknown: [] });
        const over = others.map((other) => `${leading}>${other}`);
        const against = others.some((other) => settled.has(`${other}>${leading}`));
        expect(verdict.decidedBy).toBe(
          others.length === 0 ? 'alone' : against ? 'againstText' : over.every((pair) => settled.has(pair)) ? 'text' : over.every((pair) => settled.has(pair) || special.has(pair)) ? 'inference' : 'precedence',
        );
      }),
      RUNS,
    );
  });

  test('解释敏感 is said exactly where the other reading of the main income has another outcome', () => {
    let sensitive = 0;
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw, { invalid: 0 }), draw);
        const here = plainOutcome(household, policy);
        const there = plainOutcome(household, { ...policy, 主要收入口径: policy.主要收入口径 === '最大' ? '过半' : '最大' });
        const leads = (outcome: typeof here): string => (outcome.kind === 'classified' ? String(outcome.leading) : outcome.kind);
        const differs = here.kind === 'classified' && leads(here) !== leads(there);
        if (differs) sensitive++;
        const { otherReading } = explain(household, policy);
        expect(otherReading !== null).toBe(differs);
        expect(said(household, policy).includes('解释敏感')).toBe(differs);
      }),
      RUNS,
    );
    expect(sensitive).toBeGreaterThan(10);
  });

  test('the nearest rule of an unmatched household lacks something, and nothing but what it lacks', () => {
    let unmatched = 0;
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const { outcome, nearest, rules } = explain(spelled(drawMeanings(draw, { invalid: 0, outOfScope: 0, absent: 2 }), draw), policy);
        expect(nearest !== null).toBe(outcome.kind === 'unmatched');
        if (!nearest) return;
        unmatched++;
        const trace = rules.find(({ number }) => number === nearest.rule);
        expect(nearest.lacks.length).toBeGreaterThan(0);
        for (const lack of nearest.lacks) expect(lack.truth).not.toBe(YES);
        // Were what it lacks true, the rule would hold.
        const mended = (condition: ConditionTrace): boolean =>
          nearest.lacks.includes(condition) || (condition.kind === 'all' ? condition.of.every(mended) : condition.kind === 'any' ? condition.of.some(mended) : condition.truth === YES);
        expect(trace && mended(trace.condition)).toBe(true);
      }),
      RUNS,
    );
    expect(unmatched).toBeGreaterThan(50);
  });
});

describe('the fewest headers to fill', () => {
  const fewestOf = (household: Household, policy: PlainPolicy): string[] => explain(household, policy).fewestFields.map((field) => measureFields[field].header);

  test('settle the outcome whatever is filled in, their columns added where they are not there', () => {
    let insufficient = 0;
    fc.assert(
      fc.property(draws(400), (draw) => {
        const policy = drawPolicy(draw);
        const household = spelled(drawMeanings(draw, { absent: 12, blank: 10, blankYear: 25, invalid: 0, outOfScope: 0 }), draw);
        fc.pre(Object.keys(household).length > 0 && plainOutcome(household, policy).kind === 'insufficient');
        insufficient++;
        const fewest = fewestOf(household, policy);
        expect(fewest.length).toBeGreaterThan(0);
        const unknown = unknownHeaders(household, policy);
        expect(unknown).toEqual(expect.arrayContaining(fewest));
        for (let i = 0; i < 20; i++) {
          const filled = { ...household, ...Object.fromEntries(fewest.map((header) => [header, spell(drawValue(header, draw), draw)])) };
          expect({ policy, household, fewest, filled, outcome: plainOutcome(filled, policy).kind }).not.toMatchObject({ outcome: "insufficient" });
        }
      }),
      { numRuns: 1500 },
    );
    expect(insufficient).toBe(1500);
  });

  test.each([[['工资性收入']], [['户主姓名', '脱贫属性']], [['财产性收入', '教育支出', '低保金']]])('of a table that has only %j are found at once', (headers) => {
    const household = Object.fromEntries(headers.map((header) => [header, amountHeaders.includes(header) ? null : '脱贫']));
    const policy: PlainPolicy = { 主要收入口径: '最大', 明显增加幅度: 1000, 空白视为: '否', 优先序: [3, 4, 1, 2, 5, 6] };
    const started = performance.now();
    const fewest = fewestOf({ ...household, 户主姓名: '张三' }, policy);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(fewest.length).toBeGreaterThan(3);
  });

  test('are asked of no other outcome', () => {
    fc.assert(
      fc.property(draws(), (draw) => {
        const policy = drawPolicy(draw);
        const { outcome, fewestFields } = explain(spelled(drawMeanings(draw), draw), policy);
        expect(fewestFields.length > 0).toBe(outcome.kind === 'insufficient');
      }),
      RUNS,
    );
  });

  // Exact where each open question can turn out by itself: facts, and last year's amounts, of a household whose own year is known.
  test('cannot be fewer: of every smaller choice of facts and amounts of last year some filling leaves the outcome open', () => {
    const mayBeMissing = [...codeHeaders.slice(1), ...yesNoHeaders, ...previousHeaders.filter((header) => !wholeOf[header])];
    let checked = 0;
    fc.assert(
      fc.property(draws(260), (draw) => {
        const policy = drawPolicy(draw);
        const meanings: Meanings = drawMeanings(draw, { absent: 0, blank: 0, blankYear: 0, invalid: 0, outOfScope: 0 });
        // A part of last year bounds its whole, and is 0 once its whole is known: with parts of 0 each amount may be anything.
        const withoutParts = Object.fromEntries(Object.entries(spelled(meanings, draw)).map(([header, cell]) => [header, previousHeaders.includes(header) && wholeOf[header] ? 0 : cell]));
        const household = Object.fromEntries(Object.entries(withoutParts).filter(([header]) => !mayBeMissing.includes(header) || !draw.chance(30)));
        fc.pre(plainOutcome(household, policy).kind === 'insufficient');
        const fewest = fewestOf(household, policy);
        fc.pre(fewest.length > 1 && fewest.length <= 3);
        checked++;
        const amounts = [...new Set([0, 1, ...Object.values(meanings).flatMap((meaning) => (meaning.kind === 'amount' ? [meaning.fen, Math.floor(meaning.fen / 1.1), meaning.fen + 1] : [])), 1_000_000_000])];
        const choices = (header: string): readonly unknown[] =>
          amountHeaders.includes(header) ? amounts.map((fen) => fen / 100) : yesNoHeaders.includes(header) ? ['是', '否'] : header === '主要致贫原因' ? ['因学', '因病'] : ['低保户', '一般贫困户'];
        const staysOpen = ([header, ...rest]: readonly string[], filled: Household): boolean =>
          header === undefined ? plainOutcome(filled, policy).kind === 'insufficient' : choices(header).some((cell) => staysOpen(rest, { ...filled, [header]: cell }));
        const unknown = unknownHeaders(household, policy);
        const smaller = fewest.length === 2 ? unknown.map((header) => [header]) : unknown.flatMap((a, at) => unknown.slice(at + 1).map((b) => [a, b]));
        expect({ household, policy, fewest, enough: smaller.filter((headers) => !staysOpen(headers, household)) }).toEqual({ fewest, enough: [], household, policy });
      }),
      { numRuns: 500 },
    );
    expect(checked).toBe(500);
  });
});
