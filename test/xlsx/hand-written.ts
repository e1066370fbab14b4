import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook of one sheet; a test replaces those it is about. */
export const plainParts = (sheet = `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheet,
});

export const packed = (parts: Record<string, string | Uint8Array>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));

/** A workbook whose only sheet has these rows, written as they stand here. */
export const withRows = (rows: string): Uint8Array => packed(plainParts(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`));

/** A workbook whose cells refer to these string items. */
export const withStrings = (rows: string, items: string): Uint8Array => {
  const parts = plainParts(`<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`);
  return packed({
    ...parts,
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace('</Relationships>', `<Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`),
    '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace('</Types>', `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items}</sst>`,
  });
};
