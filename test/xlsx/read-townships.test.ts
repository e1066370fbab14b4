import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadHousehold } from '../../src/domain/roster/reading/result';
import { readRosterFile } from '../../src/xlsx/read-roster-file';
import { WorkbookFileError } from '../../src/xlsx/workbook-file-error';

const folder = join(__dirname, '../../../shared/data/townships');

interface FileTruth {
  readonly readable: boolean;
  readonly reason: string | null;
  readonly shape?: string;
  readonly sheets?: readonly string[];
  readonly otherSheets?: readonly string[];
  readonly nonData?: readonly { sheet: string; row: number; kind: string }[];
  readonly households?: number;
  readonly people?: number;
}
interface MemberTruth {
  readonly 姓名: string;
  readonly 证件号码: string | null;
  readonly idStatus: string;
  readonly at: readonly { file: string; sheet: string; row: number }[];
}
interface Truth {
  readonly files: Record<string, FileTruth>;
  readonly households: readonly { key: string; head: string; fields: Record<string, string>; conflictFields: readonly string[]; files: readonly string[]; members: readonly MemberTruth[] }[];
  readonly corruptedIds: readonly { file: string; sheet: string; cell: string; stored: string }[];
  readonly duplicates: readonly { kind: string; at?: readonly { file: string; sheet: string; row: number }[] }[];
  readonly conflicts: readonly { members?: readonly { fields: Record<string, readonly { value: string; file: string; sheet: string; cell: string }[]> }[] }[];
  readonly literals: readonly { file: string; sheet: string; cell: string; text: string }[];
}

// The shared data lies beside the project only in its own workplace.
const truth: Truth | null = existsSync(folder) ? JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) : null;
const bytesOf = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
const cellName = ({ row, column }: { row: number; column: number }) => `${column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
const plainId = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '').replace(/^="(.*)"$/, '$1').toUpperCase();

/** Every text of a household with its cell: fields, other columns, parts of the place. */
const textsOf = ({ household, places, others, memberOthers, locationParts }: ReadHousehold) =>
  new Map([
    ...Object.entries(places).flatMap(([path, place]): [string, string][] => place === undefined ? [] : [[`${place.sheet} ${cellName(place)}`, String(path.split('.').reduce<unknown>((holder, name) => Reflect.get(Object(holder), name), household))]]),
    ...[...others, ...memberOthers.flat(), ...locationParts].map(({ text, place }): [string, string] => [`${place.sheet} ${cellName(place)}`, text]),
  ]);

if (truth) {
  const files = Object.entries(truth.files);

  test.each(files.filter(([, { readable }]) => !readable))('%s is refused', (file) => {
    expect(() => readRosterFile(bytesOf(file), file)).toThrow(WorkbookFileError);
  });

  test.each(files.filter(([, { readable }]) => readable))('%s: each household and person, in its row', (file, of) => {
    const { households, sheets, findings, unplaced } = readRosterFile(bytesOf(file), file);
    const people = households.flatMap(({ household, lines }) => household.members.map((member, at) => ({ ...member, sheet: lines.members[at].sheet, row: lines.members[at].row + 1, head: household.headName })));
    if (of.shape === undefined) return expect([households, sheets.map(({ shape, reason }) => [shape, reason])]).toEqual([[], [['none', 'blank']]]);

    expect(households).toHaveLength(of.households ?? 0);
    expect(sheets.filter(({ shape }) => shape !== 'none').map(({ name }) => name)).toEqual(of.sheets);
    expect(sheets.filter(({ shape }) => shape === 'none').map(({ name }) => name).sort()).toEqual([...(of.otherSheets ?? [])].sort());
    const shape = sheets.find(({ name }) => name === of.sheets?.[0])?.shape;
    expect(shape).toBe({ two: 'households', forms: 'forms' }[of.shape] ?? 'flat');

    // The truth names a person once; a row that was copied is read as it stands.
    const expected = truth.households.flatMap(({ head, members }) => members.flatMap((member) => member.at.filter((at) => at.file === file).map(({ sheet, row }) => ({ ...member, sheet, row, head }))));
    // Two files that differ in a person's name: each is read with its own.
    const namesInDispute = new Map(truth.conflicts.flatMap(({ members = [] }) => members.flatMap(({ fields }) => (fields.姓名 ?? []).map((one): [string, string] => [`${one.file} ${one.sheet} ${one.cell.replace(/\D/g, '')}`, one.value]))));
    const byRow = new Map(people.map((person) => [`${person.sheet} ${person.row}`, person]));
    const copies = truth.duplicates.filter(({ kind }) => kind === 'row-exact' || kind === 'disability-certificate').flatMap(({ at = [] }) => at.filter((one) => one.file === file));
    expect([...byRow.keys()].sort()).toEqual([...new Set([...expected, ...copies].map(({ sheet, row }) => `${sheet} ${row}`))].sort());
    for (const person of expected) {
      const read = byRow.get(`${person.sheet} ${person.row}`);
      const other = namesInDispute.get(`${file} ${person.sheet} ${person.row}`);
      expect([read?.name.replace(/\s/gu, ''), read?.head.replace(/\s/gu, '')]).toEqual([other ?? person.姓名, person.head]);
      if (person.idStatus === 'valid') expect(plainId(read?.idNumber ?? '')).toMatch(new RegExp(`^${person.证件号码}(\\d\\d)?$`));
    }

    const lost = findings.flatMap((finding) => (finding.kind === 'digitsLost' ? [`${finding.at.sheet} ${cellName(finding.at)}`] : []));
    expect(lost.sort()).toEqual(truth.corruptedIds.filter((one) => one.file === file).map(({ sheet, cell }) => `${sheet} ${cell}`).sort());
    const texts = new Map(households.flatMap((household) => [...textsOf(household)]));
    for (const { sheet, cell, stored } of truth.corruptedIds.filter((one) => one.file === file)) expect(texts.get(`${sheet} ${cell}`)).toBe(stored);
    for (const { sheet, cell, text } of truth.literals.filter((one) => one.file === file)) expect(texts.get(`${sheet} ${cell}`)).toBe(text);

    // Sums and signatures are listed; blank rows are nothing.
    const left = new Set(unplaced.map(({ place }) => `${place.sheet} ${place.row + 1}`));
    expect([...left].sort()).toEqual((of.nonData ?? []).filter(({ kind }) => kind !== 'blank').map(({ sheet, row }) => `${sheet} ${row}`).sort());
  });

  test('a household that stands in one file has its place, its standing and its cause as the truth says', () => {
    const read = new Map(files.filter(([, { readable }]) => readable).flatMap(([file]) => readRosterFile(bytesOf(file), file).households.map((one): [string, ReadHousehold] => [`${file} ${one.household.members[0] ? `${one.lines.members[0].sheet} ${one.lines.members[0].row + 1}` : ''}`, one])));
    let compared = 0;
    for (const { fields, members, files: own, conflictFields } of truth.households) {
      const [first] = members[0].at;
      const found = own.length === 1 ? read.get(`${first.file} ${first.sheet} ${first.row}`) : undefined;
      if (!found || conflictFields.length > 0) continue;
      compared += 1;
      const { household } = found;
      for (const [label, text] of [['贫困户属性', household.householdType], ['脱贫属性', household.povertyStatus], ['主要致贫原因', household.mainCause], ['识别标准', household.standard]]) if (fields[label]) expect(text).toBe(fields[label]);
      for (const part of ['县', '乡镇', '行政村', '自然村']) if (fields[part]) expect(household.location).toContain(fields[part]);
    }
    expect(compared).toBeGreaterThan(600);
  });
} else {
  test('without the shared workbooks there is nothing to compare', () => expect(truth).toBeNull());
}
