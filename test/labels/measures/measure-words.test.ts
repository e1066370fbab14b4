import * as fc from 'fast-check';
import { createExplainer, leafTracesOf, type LeafTrace } from '../../../src/domain/measures/explain';
import type { DecidedBy } from '../../../src/domain/measures/classify';
import { allFields, measureFields, ruleNumbers } from '../../../src/domain/measures/fields';
import type { Fault } from '../../../src/domain/measures/faults';
import { defaultPolicy, policyNames, type Policy, type PolicyFault } from '../../../src/domain/measures/policy';
import type { TableFault } from '../../../src/domain/measures/table';
import { NO, UNKNOWN, YES, type Truth } from '../../../src/domain/measures/truth';
import type { Language } from '../../../src/labels/language';
import { decision, explanationTable, notes, outcomeLabel, summary } from '../../../src/labels/measures/measure-explanation';
import { measureWords } from '../../../src/labels/measures/measures';
import { maskDigits, percentCut, percentRaised, quotable, yuan } from '../../../src/labels/quoting';
import { classifierOf, drawMeanings, drawPolicy, draws, spelled, type Draw } from '../../domain/measures/households';

const languages: Language[] = ['zh-CN', 'en-US'];
const unclean = /undefined|NaN|null|Infinity|\[object|“”/;
const idLike = /\p{Nd}{11,}/u;
const LONGEST_CELL = 5000;
const truths: Truth[] = [NO, UNKNOWN, YES];

/** Asked of tens of thousands of sentences: an expect for each would take minutes. */
function mustBeClean(said: string): void {
  if (unclean.test(said) || idLike.test(said) || said.length > LONGEST_CELL) throw new Error(`not fit to be shown: ${said}`);
}
const chosenAll: Policy = { ...defaultPolicy, chosen: new Set(policyNames) };

/** Real traces of generated households, with the policy they were judged by. */
function eachTrace(run: (trace: LeafTrace, policy: Policy, draw: Draw) => void, numRuns = 500): void {
  fc.assert(
    fc.property(draws(), (draw) => {
      const policy = drawPolicy(draw);
      const household = spelled(drawMeanings(draw, { absent: 12, blankYear: 12, invalid: 0, outOfScope: 0 }), draw);
      fc.pre(Object.keys(household).length > 0);
      const explanation = createExplainer(classifierOf(Object.keys(household), policy))(Object.values(household));
      for (const { condition } of explanation.rules) for (const trace of leafTracesOf(condition)) run(trace, explanation.policy, draw);
    }),
    { numRuns },
  );
}

describe.each(languages)('%s', (language) => {
  const words = measureWords[language];

  test('every kind of condition has a clean sentence for each truth', () => {
    const seen = new Set<string>();
    eachTrace((trace, policy) => {
      seen.add(`${trace.leaf.kind} ${trace.truth}`);
      for (const said of [words.leaf(trace, policy), words.leaf(trace, { ...policy, chosen: new Set() })]) {
        mustBeClean(said);
      }
    });
    const kinds = ['has', 'isDueToEducation', 'isGuaranteedHousehold', 'grewMarkedly', 'fell', 'isMainIncome', 'lessThanRest'];
    expect([...seen].sort()).toEqual(kinds.flatMap((kind) => truths.map((truth) => `${kind} ${truth}`)).sort());
  });

  test('whole explanations of every outcome are clean, and no longer than a cell holds', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(draws(), (draw) => {
        const household = { ...spelled(drawMeanings(draw, { outOfScope: 20, invalid: 2, blank: draw.chance(3) ? 100 : 8, blankYear: draw.chance(20) ? 100 : 5 }), draw) };
        fc.pre(Object.keys(household).length > 0);
        const classifier = classifierOf(Object.keys(household), drawPolicy(draw));
        const explanation = createExplainer(classifier)(Object.values(household));
        outcomes.add(explanation.outcome.kind);
        const cells = [outcomeLabel(explanation.outcome, words), decision(explanation, words), summary(explanation, classifier.columns, words), ...notes(explanation, classifier.columns, words), ...explanationTable(explanation, classifier.columns, words).flat()];
        for (const cell of cells) {
          mustBeClean(cell);
        }
        expect(explanationTable(explanation, classifier.columns, words).every((line) => line.length === 4)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect([...outcomes].sort()).toEqual(['classified', 'empty', 'insufficient', 'invalid', 'notApplicable', 'unmatched']);
  });

  test('a cell that is quoted never shows a whole identity or phone number', () => {
    const id = '11010519491231002X';
    const seen = { field: 'mainCause', state: 'filled', text: `因病${id}，电话13800138000` } as const;
    const said = [
      words.leaf({ leaf: { kind: 'isDueToEducation', field: 'mainCause' }, truth: NO, seen }, defaultPolicy),
      words.notInScope(`未脱贫${id}`),
      words.quote('１１０１０５１９４９１２３１００２Ｘ'),
      words.tableFault({ kind: 'double', header: '工资性收入', first: id, second: '13800138000' }),
      words.policyFault({ kind: 'name', text: id }),
      words.policyFault({ kind: 'value', name: 'mainIncome', text: id }),
      ...(['unreadable', 'error', 'negative'] as const).map((kind) => words.fault({ kind, field: 'wage', text: id }, `工资${id}`)),
      words.fault({ kind: 'partOverWhole', field: 'ecoPost', whole: 'wage', text: '12345678901' }, undefined),
      words.fault({ kind: 'partsOverWhole', fields: ['subsistenceAllowance'], field: 'transfer', text: '12345678901' }, undefined),
    ];
    for (const sentence of said) {
      expect(sentence).toContain('*');
      expect(sentence).not.toMatch(idLike);
    }
  });

  test('every fault of a cell, a table and a policy says where, what and how to mend it', () => {
    const faults: Fault[] = allFields.flatMap((field): Fault[] => [
      { kind: 'unreadable', field, text: '约3000' },
      { kind: 'error', field, text: '#N/A' },
    ]);
    for (const fault of faults) {
      const said = words.fault(fault, measureFields[fault.field].header);
      expect(said).toContain(measureFields[fault.field].header);
      expect(said).toContain('text' in fault ? fault.text : '');
      expect(said).toMatch(language === 'zh-CN' ? /请/ : /put in|mend|check/);
      expect(words.fault(fault, '本单位的列名')).toContain('本单位的列名');
    }
    const tableFaults: TableFault[] = [{ kind: 'noNeededHeader' }, { kind: 'headerRows', rows: 2 }, { kind: 'width', row: 3, cells: 4, headers: 5 }, { kind: 'double', header: '甲', first: '乙', second: '丙' }, { kind: 'noRows' }, { kind: 'oneRowOnly', rows: 2 }];
    const policyFaults: PolicyFault[] = [{ kind: 'width', columns: 3 }, { kind: 'name', text: '甲' }, { kind: 'double', text: '乙' }, ...policyNames.map((name) => ({ kind: 'value', name, text: '丙' }) as const)];
    for (const said of [...tableFaults.map(words.tableFault), ...policyFaults.map(words.policyFault)]) {
      expect(said).not.toMatch(unclean);
      expect(said).toMatch(language === 'zh-CN' ? /请|可用：/ : /choose|check|rename|keep|known:|may be:/);
    }
    for (const number of ['3', '4', '5']) expect(words.tableFault(tableFaults[2])).toContain(number);
    for (const text of ['甲', '乙', '丙']) expect(words.tableFault(tableFaults[3])).toContain(text);
  });

  test('every way of deciding has its own words, and names our default exactly where the order was ours', () => {
    const ways: DecidedBy[] = ['alone', 'text', 'inference', 'againstText', 'precedence'];
    const said = ways.map((way) => words.decidedBy(way, defaultPolicy, false));
    expect(new Set(said).size).toBe(ways.length);
    for (const way of ways) {
      const ordered = way !== 'alone' && way !== 'text';
      expect(words.decidedBy(way, defaultPolicy, false).includes(words.ownDefault)).toBe(ordered);
      expect(words.decidedBy(way, chosenAll, false).includes(words.ownDefault)).toBe(false);
      expect(words.decidedBy(way, chosenAll, false).includes(words.officeChoice)).toBe(ordered);
    }
    expect(words.decidedBy('alone', defaultPolicy, true)).not.toBe(words.decidedBy('alone', defaultPolicy, false));
  });

  test('categories and outcomes differ from each other', () => {
    const labels = [...ruleNumbers.map((number) => words.categories[number]), words.outcomes.insufficient, words.outcomes.unmatched, words.outcomes.notApplicable, words.outcomes.invalid];
    expect(new Set(labels).size).toBe(10);
    expect(words.outcomes.empty).toBe('');
  });
});

describe('what a Chinese sentence says is what was judged', () => {
  const words = measureWords['zh-CN'];
  const denies = /不是|没有(增加|减少|收入)|未达到|未过半|低于|并列|^无|视为否|(等于|大于)其它收入之和/;
  const leavesOpen = /无法|表中没有“.+”一列|视为未知/;

  test('a condition that is met, not met, or open reads as met, not met, or open', () => {
    eachTrace((trace, policy) => {
      // A name in brackets may hold any word: 不含…, 主要收入口径….
      const said = words.leaf(trace, policy).replace(/（[^（）]*）/g, '');
      const reads = leavesOpen.test(said) ? UNKNOWN : denies.test(said) ? NO : YES;
      if (reads !== trace.truth) throw new Error(`judged ${trace.truth}, but reads ${reads}: ${said}`);
    });
  });

  test('our own default is named wherever it decides a condition, and nowhere once the office has chosen', () => {
    eachTrace((trace, policy) => {
      const byDefault = words.leaf(trace, { ...policy, chosen: new Set() });
      const byOffice = words.leaf(trace, { ...policy, chosen: chosenAll.chosen });
      const assistedUnfilled = 'seen' in trace && trace.seen.field === 'assisted' && trace.seen.state !== 'filled';
      // No office can set what an unfilled 帮扶措施 means.
      if (byOffice.includes(words.ownDefault) !== assistedUnfilled) throw new Error(`chosen by the office: ${byOffice}`);
      const defaultDecides =
        assistedUnfilled ||
        ('seen' in trace && trace.seen.state === 'blank') ||
        ('rivals' in trace && (trace.now === null || trace.now > 0)) ||
        ('previous' in trace && trace.leaf.kind === 'grewMarkedly' && trace.now !== null && trace.previous !== null && trace.previous > 0 && trace.now > trace.previous);
      if (byDefault.includes(words.ownDefault) !== defaultDecides) throw new Error(`decided by a default: ${defaultDecides}, but: ${byDefault}`);
    });
  });
});

describe('numbers in a sentence', () => {
  test('a percentage never contradicts the judgement beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 0, max: 10_000 }), (previous, share) => {
        const line = (previous * share) / 10_000;
        const justBelow = Math.ceil(line) - 1;
        const number = (text: string): number => Number(text.replace(/[,%]/g, ''));
        fc.pre(justBelow >= 0);
        expect(number(percentCut(justBelow, previous))).toBeLessThan(share / 100);
        expect(number(percentCut(Math.ceil(line), previous))).toBeGreaterThanOrEqual(share / 100);
        const overHalf = Math.floor(previous / 2) + 1;
        expect(number(percentRaised(overHalf, previous))).toBeGreaterThan(50);
      }),
    );
  });

  test('amounts keep their fen and are not shown as -0', () => {
    expect([300_010, 300_001, 0, -0, -50, 1, 100_000_000_000_000].map(yuan)).toEqual(['3,000.1', '3,000.01', '0', '0', '-0.5', '0.01', '1,000,000,000,000']);
  });

  test('eleven digits in a row are masked, ten are not, and nothing follows unmasked', () => {
    expect(maskDigits('1234567890')).toBe('1234567890');
    expect(maskDigits('13800138000')).toBe('138******00');
    expect(maskDigits('1'.repeat(40))).not.toMatch(/1{4}/);
    expect(maskDigits('１３８００１３８０００')).not.toContain('００１３');
    expect(quotable('a\r\n b')).toBe('a b');
  });
});
