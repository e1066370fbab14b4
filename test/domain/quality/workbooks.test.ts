import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { serialOfDay } from '../../../src/domain/readings/calendar-days';
import type { CheckName } from '../../../src/domain/quality/checks';
import { createRowChecker } from '../../../src/domain/quality/check-rows';

const folder = join(__dirname, '../../../../shared/data/townships');

interface Truth {
  planted: { kind: string; file: string; sheet: string; cell: string }[];
  duplicates: { kind: string; at: { file: string; sheet: string; row: number }[] }[];
  files: Record<string, { readable: boolean; shape?: string; headerRows?: Record<string, number> }>;
}

/** What was planted in a cell of an id, and the check that has to find it there. */
const planted: Record<string, CheckName> = {
  'id-wrong-checksum': 'idChecksum', 'id-masked': 'idMasked', 'id-absent': 'idAbsent', 'id-as-number': 'idDamaged', 'id-as-number-twins': 'idDamaged', 'id-lower-case-x': 'idSpelling', 'id-in-quotes': 'idSpelling', 'id-with-spaces': 'idSpelling', 'id-full-width': 'idSpelling',
};

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}

/** The reader of the tests makes dates of cells that Excel hands over as their serial. */
const asExcel = (cell: unknown): unknown => (cell instanceof Date ? serialOfDay(cell.toISOString().slice(0, 10)) : cell);

// The shared data lies beside the project only in its own workplace.
if (existsSync(folder)) {
  // The file's own README says its shape.
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
  const tables = Object.entries(truth.files).flatMap(([file, { headerRows = {} }]) => Object.entries(headerRows).map(([sheet, headerRow]) => ({ file, sheet, headerRow })));

  describe.each(tables)('$file $sheet', ({ file, sheet, headerRow }) => {
    const findings = async () => {
      const rows = (await readXlsx(readFileSync(join(folder, file)))).sheets.find(({ name }) => name === sheet)?.rows ?? [];
      const check = createRowChecker(rows[headerRow - 1] ?? [], { onDate: '2018-04-10' });
      return rows.slice(headerRow).map((row) => row.map(asExcel)).flatMap((row, at) => check(row).map((finding) => ({ ...finding, row: headerRow + 1 + at, cell: `${columnName(finding.column)}${headerRow + 1 + at}` })));
    };

    test('what was planted among the ids is found in its cell, and nothing else', async () => {
      const found = (await findings()).filter(({ check }) => Object.values(planted).includes(check) || ['idUnreadable', 'idProvince', 'idDate', 'idFuture', 'idCounty', 'certificateDigits', 'idTooOld', 'residencePermit'].includes(check));
      const expected = truth.planted.filter((one) => one.file === file && one.sheet === sheet && planted[one.kind] !== undefined).map(({ cell, kind }) => `${cell} ${planted[kind]}`);
      expect(found.map(({ cell, check }) => `${cell} ${check}`).sort()).toEqual(expected.sort());
    });

    test('rows that were copied, and people listed by certificate too, are found', async () => {
      const found = (await findings()).filter(({ check }) => check === 'idRepeated' || check === 'certificateAndId');
      for (const { kind, at } of truth.duplicates.filter(({ kind }) => kind === 'row-exact' || kind === 'disability-certificate')) {
        const [first, second] = at;
        if (first.file !== file || second.file !== file || first.sheet !== sheet || second.sheet !== sheet) continue;
        const later = found.find(({ row }) => row === Math.max(first.row, second.row));
        expect(later && [later.check, later.values]).toEqual([kind === 'row-exact' ? 'idRepeated' : 'certificateAndId', { row: Math.min(first.row, second.row) - headerRow }]);
      }
    });

    test('no cell of another kind is called unreadable', async () => {
      const unreadable: CheckName[] = ['dateUnreadable', 'amountUnreadable', 'areaUnreadable', 'ageUnreadable', 'phoneUnreadable', 'codeUnknown'];
      expect((await findings()).filter(({ check }) => unreadable.includes(check)).map(({ cell, check, text }) => `${cell} ${check} ${text}`)).toEqual([]);
    });
  });
}
