import { quoteSheetName } from './address';
import type { WorkbookPackage } from './package';
import { type XmlElement, childElements, localName } from './xml';

/** Elements of parts the grid does not know, whose text is a formula: of charts, conditional formats, extensions. */
const formulas = new Set(['f', 'formula', 'formula1', 'formula2', 'sqref']);

/** Replaces sheet names in references of a formula. */
export const renameInFormula = (formula: string, names: ReadonlyMap<string, string>): string =>
  formula.replace(/'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.'\]])([\p{L}_][\p{L}\p{N}_.]*)!|"(?:[^"]|"")*"/gu, (whole, quoted: string | undefined, plain: string | undefined) => {
    const name = names.get((quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase());
    return name === undefined || (quoted ?? plain) === undefined ? whole : `${quoteSheetName(name)}!`;
  });

const renameIn = (parent: XmlElement, rename: (formula: string) => string): boolean => {
  let changed = false;
  for (const child of childElements(parent)) {
    if (formulas.has(localName(child.name))) {
      child.children = child.children.map((text) => {
        const renamed = typeof text === 'string' ? rename(text) : text;
        changed ||= renamed !== text;
        return renamed;
      });
    }
    changed = renameIn(child, rename) || changed;
  }
  return changed;
};

/** Follows renamed sheets in a tree: formulas, and the places links lead to. */
export const renameInTree = (root: XmlElement, rename: (formula: string) => string): boolean => {
  let changed = renameIn(root, rename);
  for (const list of childElements(root, 'hyperlinks')) {
    for (const { attributes } of childElements(list)) {
      const renamed = attributes.location === undefined ? undefined : rename(attributes.location);
      if (renamed !== undefined && renamed !== attributes.location) {
        attributes.location = renamed;
        changed = true;
      }
    }
  }
  return changed;
};

/** Follows renamed sheets in the charts. */
export const renameInCharts = (file: WorkbookPackage, rename: (formula: string) => string): void => {
  for (const part of file.names()) {
    if (/\/charts\/chart[^/]*\.xml$/i.test(part) && renameInTree(file.tree(part), rename)) file.touch(part);
  }
};
