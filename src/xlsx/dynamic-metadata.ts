import type { WorkbookParts } from './workbook-parts';
import { type XmlElement, element } from './xml';

const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

const metadata = (): XmlElement =>
  element('metadata', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:xda': DYNAMIC }, [
    element('metadataTypes', { count: 1 }, [
      element('metadataType', { name: 'XLDAPR', minSupportedVersion: 120000, copy: 1, pasteAll: 1, pasteValues: 1, merge: 1, splitFirst: 1, rowColShift: 1, clearFormats: 1, clearComments: 1, assign: 1, coerce: 1, cellMeta: 1 }),
    ]),
    element('futureMetadata', { name: 'XLDAPR', count: 1 }, [
      element('bk', {}, [element('extLst', {}, [element('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, [element('xda:dynamicArrayProperties', { fDynamic: 1, fCollapsed: 0 })])])]),
    ]),
    element('cellMetadata', { count: 1 }, [element('bk', {}, [element('rc', { t: 1, v: 0 })])]),
  ]);

/** Gives the `cm` number of formulas that spill by themselves, adding the part that defines it when one is first asked for. */
export const dynamicMetadataWriter = (parts: WorkbookParts): (() => string | null) => {
  const [known] = parts.dynamicMetadata();
  let number: string | null = known ?? null;
  return () => {
    // Reading: metadata of another kind is left alone; the formula then becomes one entered with Ctrl+Shift+Enter.
    if (number === null && parts.partOf('sheetMetadata') === undefined) {
      parts.file.add('/xl/metadata.xml', metadata(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml', parts.workbookPart, 'sheetMetadata');
      number = '1';
    }
    return number;
  };
};
