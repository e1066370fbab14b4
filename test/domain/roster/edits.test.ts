import fc from 'fast-check';
import { blankHousehold, blankMember, type Household, type Member } from '../../../src/domain/household';
import { startedFrom, withLine, withMovedLine, withoutBlankLines, withoutLine, withText } from '../../../src/domain/roster/edit-household';
import { fillFromId } from '../../../src/domain/roster/fill-from-id';
import { changesBetween, sameHousehold } from '../../../src/domain/roster/household-changes';
import { mergeEdits } from '../../../src/domain/roster/merge-edits';
import { rosterDay } from '../../../src/domain/roster/roster-day';

const member = (name: string, more: Partial<Member> = {}): Member => ({ ...blankMember, name, ...more });
const wang: Household = { ...blankHousehold('2017'), key: 'k', headName: '王水生', phone: '19900000001', members: [member('王水生', { relationship: '户主' }), member('王小李', { age: '15' })] };

describe('changes', () => {
  test.each<[string, Household, readonly unknown[]]>([
    ['none', wang, []],
    ['a text', { ...wang, phone: '' }, [{ kind: 'text', at: 'phone', from: '19900000001', to: '' }]],
    ['a cell of a line', withText(wang, 'members.1.age', '16'), [{ kind: 'text', at: 'members.1.age', from: '15', to: '16' }]],
    ['a line added', withLine(wang, 'members', 2, member('王小小')), [{ kind: 'added', section: 'members', at: 2, line: member('王小小') }]],
    ['a line removed: those below it have not changed', withoutLine(wang, 'members', 0), [{ kind: 'removed', section: 'members', at: 0, line: wang.members[0] }]],
    ['a line moved', withMovedLine(wang, 'members', 1, 0), [{ kind: 'moved', section: 'members' }]],
    ['a line put in above, and another changed', withText(withLine(wang, 'members', 0, member('王小小')), 'members.2.age', '16'), [{ kind: 'added', section: 'members', at: 0, line: member('王小小') }, { kind: 'text', at: 'members.2.age', from: '15', to: '16' }]],
  ])('%s', (_, now, expected) => {
    expect(changesBetween(wang, now)).toEqual(expected);
  });

  test('every text of a new household is a change; its year is not', () => {
    expect(changesBetween(null, { ...blankHousehold('2017'), headName: '王水生' })).toEqual([{ kind: 'text', at: 'headName', from: '', to: '王水生' }]);
  });
});

const word = fc.constantFrom('', '甲', '乙', '丙', '无');
const household = fc
  .record({ headName: word, phone: word, remarks: word, members: fc.array(fc.record({ name: word, age: word }).map((some) => ({ ...blankMember, ...some })), { maxLength: 4 }) })
  .map((some): Household => ({ ...blankHousehold('2017'), key: 'k', ...some }));

describe('bringing edits together', () => {
  test('only one side changed: its state stands', () => {
    fc.assert(
      fc.property(household, household, (was, now) => {
        expect(mergeEdits(was, now, was)).toMatchObject({ household: now, clashes: [] });
        expect(mergeEdits(was, was, now)).toMatchObject({ household: now, clashes: [] });
        expect(mergeEdits(was, now, now)).toMatchObject({ household: now, clashes: [] });
      }),
    );
  });

  test('a text of theirs is in the result, or is asked; and mine is never taken away without being asked', () => {
    fc.assert(
      fc.property(household, household, household, (was, mine, theirs) => {
        const merged = mergeEdits(was, mine, theirs);
        const asked = (at: string): boolean => merged.clashes.some((clash) => (clash.kind === 'text' ? clash.at === at || clash.at.startsWith(`${at}.`) : clash.section === at));
        for (const at of ['headName', 'phone', 'remarks', 'members'] as const) {
          const [before, own, other, now] = [was, mine, theirs, merged.household].map((one) => JSON.stringify(one[at]));
          if (own !== before && now !== own && own !== other) expect(at === 'members' && mine.members.length === was.members.length).toBe(true);
          if (other !== before && now !== other) expect(asked(at) || at === 'members').toBe(true);
          if (own !== before && other !== before && own !== other && at !== 'members') expect(asked(at)).toBe(true);
        }
      }),
    );
  });

  test('two cells of one line, changed on two sides: both stand', () => {
    const merged = mergeEdits(wang, withText(wang, 'members.1.age', '16'), withText(wang, 'members.1.health', '健康'));
    expect(merged).toMatchObject({ clashes: [], household: { members: [wang.members[0], { name: '王小李', age: '16', health: '健康' }] } });
  });

  test('the same cell: mine stands until it is answered, theirs is told', () => {
    expect(mergeEdits(wang, { ...wang, phone: '1' }, { ...wang, phone: '2' })).toMatchObject({ household: { phone: '1' }, clashes: [{ kind: 'text', at: 'phone', was: '19900000001', mine: '1', theirs: '2' }] });
  });

  test('lines added on both sides are one clash of the section', () => {
    const [mine, theirs] = [withLine(wang, 'members', 2, member('王小小')), withLine(wang, 'members', 2, member('王大大'))];
    expect(mergeEdits(wang, mine, theirs).clashes).toEqual([{ kind: 'lines', section: 'members', mine: mine.members, theirs: theirs.members }]);
  });
});

test('a household that begins as another has its village and its officers, and none of its people', () => {
  const started = startedFrom({ ...wang, location: '三溪村', standard: '省定' }, { ...blankHousehold('2018'), key: 'new' });
  expect(started).toMatchObject({ key: 'new', location: '三溪村', standard: '省定', headName: '', phone: '', members: [], incomeYear: '2017' });
});

test('lines with nothing on them are not kept', () => {
  expect(sameHousehold(withoutBlankLines(withLine(wang, 'members', 1, { ...blankMember, age: ' ' })), wang)).toBe(true);
});

describe('what an id says', () => {
  const id = '350481197506129824';
  test('the age is filled in for the roster’s day, and the birth date for the head', () => {
    const typed = { ...wang, members: [member('王水生', { relationship: '户主', idNumber: id })] };
    expect(fillFromId(typed, 0, '2018-01-01')).toMatchObject({ birthDate: '1975-06-12', members: [{ age: '42' }] });
  });
  test.each([
    ['what stands there stays', { birthDate: '1975', members: [member('甲', { relationship: '户主', idNumber: id, age: '50' })] }],
    ['an id that is not valid fills nothing', { members: [member('甲', { idNumber: '350481197506129825' })] }],
    ['a masked one neither', { members: [member('甲', { idNumber: '3504*********' })] }],
  ])('%s', (_, some) => {
    const typed = { ...wang, ...some };
    expect(fillFromId(typed, 0, '2018-01-01')).toEqual(typed);
  });
  test('another member’s id says nothing of the head', () => {
    const typed = { ...wang, members: [wang.members[0], member('李四', { relationship: '配偶', idNumber: id })] };
    expect(fillFromId(typed, 1, '2018-01-01')).toMatchObject({ birthDate: '', members: [{}, { age: '42' }] });
  });
});

test.each([
  ['2017', '2026-11-25', '2018-01-01'],
  ['2026', '2026-11-25', '2026-11-25'],
  ['', '2026-11-25', '2026-11-25'],
])('income of %s, looked at on %s: the ages are those of %s', (year, today, day) => {
  expect(rosterDay(year, today)).toBe(day);
});
