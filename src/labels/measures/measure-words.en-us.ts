import type { RivalTrace } from '../../domain/measures/explain';
import { measureFields, type MeasureField } from '../../domain/measures/fields';
import { SHARE_UNITS, policyHeaders, type Policy, type PolicyName } from '../../domain/measures/policy';
import type { Quantity } from '../../domain/measures/quantities';
import { NO, UNKNOWN, YES } from '../../domain/measures/truth';
import type { MeasureWords } from './measure-words';
import { percent, percentCut, percentRaised, quotable, yuan } from '../quoting';

// Headers and cell texts stay Chinese: they are what stands in the sheet.
const ownDefault = 'our default, not an official rule';
const officeChoice = 'set by this office';
const quote = (text: string): string => `“${quotable(text)}”`;
const header = (field: MeasureField): string => quote(measureFields[field].header);
const list = (items: readonly string[]): string => items.join(', ');
const basis = (policy: Policy, name: PolicyName): string => (policy.chosen.has(name) ? officeChoice : ownDefault);
const money = (fen: number | null): string => (fen === null ? 'unknown' : `¥${yuan(fen)}`);

const quantityNames: Record<Quantity, string> = {
  employment: 'wages (without the ecological post)',
  production: 'production income',
  ecological: 'ecological post and compensation together',
  social: 'transfers (without ecological compensation)',
  property: 'property income',
  educatedWage: 'wages of the educated person',
  educatedProduction: 'production income of the educated person',
  otherEmployment: 'other wages (without the post and the educated person)',
  otherProduction: 'other production income',
  educationExpense: 'education expense',
  guaranteed: 'subsistence allowance and five guarantees together',
  total: 'total income',
};
const rivalName = ({ quantity }: RivalTrace): string => quantityNames[quantity];

const policyValue = (policy: Policy, name: PolicyName): string =>
  ({
    mainIncome: () => policy.mainIncome,
    markedIncrease: () => percent(policy.markedIncrease / SHARE_UNITS),
    blankMeans: () => policy.blankMeans,
    precedence: () => policy.precedence.join(','),
  })[name]();

const codeWanted = { isDueToEducation: '因学', isGuaranteedHousehold: '低保 or 五保' };

function leaf(...[trace, policy]: Parameters<MeasureWords['leaf']>): string {
  if ('seen' in trace) return seenCell(trace, policy);
  const name = quantityNames[trace.leaf.quantity];
  if ('previous' in trace) {
    const { now, previous } = trace;
    const numbers = `${name} ${money(now)}, last year ${money(previous)}`;
    if (now === null || previous === null) return now !== null && now <= 0 && trace.leaf.kind === 'grewMarkedly' ? `${name} ${money(now)}: no income` : `${numbers}: cannot be compared`;
    if (trace.leaf.kind === 'fell') return `${numbers}: ${now < previous ? 'fell' : 'did not fall'}`;
    return `${numbers}: ${growth(now, previous, trace.truth === YES, policy)}`;
  }
  if ('rest' in trace) {
    const { now, rest } = trace;
    const relation = now === null || rest === null ? 'cannot be compared with the rest' : `${now < rest ? 'less than' : now === rest ? 'equal to' : 'more than'} all other income, ${money(rest)}`;
    return `${name} ${money(now)}: ${relation}`;
  }
  return mainIncome(trace.now, trace.total, trace.rivals, name, trace.truth === UNKNOWN, policy);
}

function seenCell(trace: Extract<Parameters<MeasureWords['leaf']>[0], { seen: unknown }>, policy: Policy): string {
  const { seen, leaf: asked, truth } = trace;
  const name = header(seen.field);
  if (seen.field === 'assisted' && seen.state !== 'filled') return `${name} not filled: a registered household counts as assisted (${ownDefault})`;
  if (seen.state === 'absent') return `the table has no column ${name}`;
  if (seen.state === 'blank') return `${name} is blank, read as ${truth === UNKNOWN ? 'unknown' : 'no'} (${basis(policy, 'blankMeans')})`;
  if (asked.kind !== 'has') return `${name} is ${quote(seen.text)}${truth === NO ? `, not ${codeWanted[asked.kind]}` : ''}`;
  return `${name}: ${truth === YES ? 'yes' : 'no'} (${quote(seen.text)})`;
}

function growth(now: number, previous: number, grew: boolean, policy: Policy): string {
  const least = `${percent(policy.markedIncrease / SHARE_UNITS)} (${basis(policy, 'markedIncrease')})`;
  if (now <= 0) return 'no income';
  if (previous <= 0) return `${previous < 0 ? 'a loss' : 'none'} last year, so any income is a marked increase`;
  if (now <= previous) return 'did not rise';
  return `rose ${percentCut(now - previous, previous)}, ${grew ? 'reaching' : 'short of'} the marked increase of ${least}`;
}

function mainIncome(now: number | null, total: number | null, rivals: readonly RivalTrace[], name: string, open: boolean, policy: Policy): string {
  const said = `${name} ${money(now)}`;
  const by = `main income: ${policyValue(policy, 'mainIncome')}, ${basis(policy, 'mainIncome')}`;
  if (now !== null && now <= 0) return `${said}: not the main income`;
  if (policy.mainIncome === 'majority') {
    if (now === null || total === null) return `${said}, total income ${money(total)}: cannot be judged (${by})`;
    if (total <= 0) return `${said}, total income ${money(total)}: more than half (${by})`;
    return `${said}, ${2 * now > total ? percentRaised(now, total) : percentCut(now, total)} of all income ${money(total)}: ${2 * now > total ? 'more than half' : 'not more than half'} (${by})`;
  }
  const known = rivals.flatMap((rival) => (rival.amount === null ? [] : [{ ...rival, amount: rival.amount }])).sort((a, b) => b.amount - a.amount);
  if (open) return `${said}; ${list(rivals.filter(({ amount }) => amount === null).map(rivalName)) || name} unknown: cannot be judged (${by})`;
  const [highest] = known;
  if (now === null || !highest) return `${said} (${by})`;
  if (now === highest.amount) return `${said}: ties with ${list(known.filter(({ amount }) => amount === now).map(rivalName))}, so not the main income (${by})`;
  return now > highest.amount ? `${said}: above every other source (next: ${rivalName(highest)} ${money(highest.amount)}; ${by})` : `${said}: below ${rivalName(highest)} ${money(highest.amount)}, not the main income (${by})`;
}

const remedies = { code: 'put in a text that belongs there, or leave it blank', yesNo: 'put in 是 or 否, or leave it blank', amount: 'put in a number, or a text like “3,010元” or “1.2万”, or leave it blank' };
const kinds = { code: 'a usable text', yesNo: 'yes or no', amount: 'an amount' };

function fault(...[found, columnText]: Parameters<MeasureWords['fault']>): string {
  const canonical = measureFields[found.field].header;
  const where = columnText !== undefined && columnText !== canonical ? `“${canonical}” (column ${quote(columnText)})` : `“${canonical}”`;
  const { kind } = measureFields[found.field];
  switch (found.kind) {
    case 'error':
      return `${where}: the cell is an error, ${quote(found.text)}; mend its formula first.`;
    case 'unreadable':
      return `${where}: ${quote(found.text)} is not ${kinds[kind]}; ${remedies[kind]}.`;
    case 'negative':
      return `${where}: ${quote(found.text)} is below zero, which this amount cannot be; check it.`;
    case 'partOverWhole':
      return `${where}: ${quote(found.text)} is more than the whole it is part of, ${header(found.whole)}; check both.`;
    case 'partsOverWhole':
      return `${list(found.fields.map(header))} together are more than “${canonical}”${found.text === '' ? '' : ` ${quote(found.text)}`}; check them.`;
  }
}

const policyChoices: Record<PolicyName, string> = {
  mainIncome: '最大 (largest), 过半 (majority)',
  markedIncrease: 'a share from 0 to 1, such as 0.1 or 10%',
  blankMeans: '否 (no), 未知 (unknown)',
  precedence: 'the six numbers in an order, such as 3,4,1,2,5,6',
};

export const measureWordsEnUS: MeasureWords = {
  categories: { 1: 'By production', 2: 'By employment', 3: 'By relocation', 4: 'By education', 5: 'By ecological compensation', 6: 'By social security' },
  outcomes: { insufficient: 'Data insufficient', unmatched: 'No category', notApplicable: 'Not applicable', invalid: 'Invalid data', empty: '' },
  decidedBy: (by, policy, open) =>
    ({
      alone: open ? 'the only one that holds so far; some are open' : 'the only one that holds',
      text: 'overlap: the text says which leads',
      againstText: `overlap: the text has another order; by the order ${policyValue(policy, 'precedence')} (${basis(policy, 'precedence')})`,
      inference: `overlap: not settled by the text; the special rule before the general (${basis(policy, 'precedence')})`,
      precedence: `overlap: not settled by the text; by the order ${policyValue(policy, 'precedence')} (${basis(policy, 'precedence')})`,
    })[by],
  truths: { [NO]: 'no', [UNKNOWN]: 'open', [YES]: 'yes' },
  ownDefault,
  officeChoice,
  list,
  quote,
  leaf,
  rule: (number) => `Rule ${number}`,
  alsoMatches: (categories) => `also holds: ${list(categories)}`,
  alreadyMatches: (categories) => `already holds: ${list(categories)}, but a rule before is open`,
  stillOpen: (categories) => `still open: ${list(categories)}`,
  fewestFields: (headers, yearIsBlank) => `fill in ${list(headers.map(quote))} to settle it${yearIsBlank ? ' (once one amount of a year is filled, its other blanks count as 0)' : ''}`,
  nearest: (category, lacks) => `nearest: ${category}; it lacks: ${lacks.join('; ')}`,
  sensitive: (otherPolicy, other) => `sensitive: with the main income read as ${otherPolicy}, the outcome would be “${other}”`,
  otherYear: (year, writtenFor) => `the rules were written for households that left poverty in ${writtenFor}; this one left in ${year}, for which the notice gives no rules of its own`,
  notInScope: (status) => `脱贫属性 is ${quote(status)}: not a household that left poverty, so not classified`,
  fault,
  tableFault: (found) => {
    switch (found.kind) {
      case 'noNeededHeader':
        return 'No header is one that the classification needs; check the second argument (the row of headers), for example 工资性收入, 生产经营性收入, 转移性收入.';
      case 'headerRows':
        return `The headers must be one row, not ${found.rows}; choose the row of column names only.`;
      case 'width':
        return `Row ${found.row} has ${found.cells} cells and the headers have ${found.headers}; choose the same columns for both.`;
      case 'double':
        return `The columns ${quote(found.first)} and ${quote(found.second)} both mean “${found.header}”; rename one of them.`;
      case 'noRows':
        return 'There are no rows; choose at least one household.';
      case 'oneRowOnly':
        return `One household is explained at a time, not ${found.rows}; choose one row.`;
    }
  },
  policyFault: (found) => {
    switch (found.kind) {
      case 'width':
        return `A policy has two columns (name, value), not ${found.columns}; choose two columns.`;
      case 'name':
        return `No policy is named ${quote(found.text)}; known: ${list(Object.values(policyHeaders))}.`;
      case 'double':
        return `The policy ${quote(found.text)} stands twice; keep one row.`;
      case 'value':
        return `The policy “${policyHeaders[found.name]}” ${found.text === '' ? 'has no value' : `cannot be ${quote(found.text)}`}; it may be: ${policyChoices[found.name]}.`;
    }
  },
  policyNames: { mainIncome: 'Main income', markedIncrease: 'Marked increase', blankMeans: 'A blank means', precedence: 'Precedence' },
  policyValue,
  table: { headings: ['Item', 'Content', 'Judgement', 'Basis'], outcome: 'Outcome', decidedBy: 'Decided by', note: 'Note', ruleSet: 'Rule set', policy: 'Policy' },
};
