import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { exportPages } from '../../../src/workbook/roster/export-pages';
import { readRosterFile } from '../../../src/xlsx/read-roster-file';
import { resave, temporaryFolder } from '../openpyxl';
import { anyHousehold } from './any-household';

const HOUSEHOLDS = 2000;

test('thousands of households: sheet, .xlsx, saved again by LibreOffice, read: the same households, keys and all', async () => {
  const households = fc.sample(anyHousehold, { numRuns: HOUSEHOLDS, seed: 20180410 });
  const folder = temporaryFolder();
  try {
    const [file] = await exportPages(households, { year: '2018', form: 'pages', masked: false, spread: 'perVillage' });
    const path = join(folder.path, 'roster.xlsx');
    writeFileSync(path, file.bytes);
    const [again] = resave(folder.path, [path]);
    const read = readRosterFile(new Uint8Array(readFileSync(again)), 'roster.xlsx');
    const found = new Map(read.households.map(({ household }) => [household.key, household]));
    expect(read.households).toHaveLength(HOUSEHOLDS);
    const differing = households.filter((household) => JSON.stringify(found.get(household.key)) !== JSON.stringify(household));
    // One of them whole says more than a count.
    const [first] = differing;
    if (first) expect(found.get(first.key)).toEqual(first);
    expect(differing).toHaveLength(0);
    expect(read.unplaced).toEqual([]);
  } finally {
    folder.remove();
  }
}, 600_000);
