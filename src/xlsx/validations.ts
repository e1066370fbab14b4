import { type CellArea, areaName, parseArea } from './address';
import { fromFileFormula, toFileFormula } from './formula-names';
import type { ValidationRule } from './model';
import { removeSection, section } from './worksheet-sections';
import { type XmlElement, childElement, childElements, descendants, element, localName, prefixOf, textOf } from './xml';

const areasOf = (references: string): CellArea[] => references.trim().split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);

const readRule = (rule: XmlElement, namespace: string): ValidationRule => {
  const { sqref = '', ...attributes } = rule.attributes;
  const formula = (name: string) => {
    const found = childElement(rule, name);
    return found && fromFileFormula(textOf(found).trim(), namespace);
  };
  const formula1 = formula('formula1');
  const formula2 = formula('formula2');
  const kept = Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.includes(':')));
  return { ranges: areasOf(sqref || textOf(childElement(rule, 'sqref'))), attributes: kept, ...(formula1 ? { formula1 } : {}), ...(formula2 ? { formula2 } : {}) };
};

const listsOf = (root: XmlElement): XmlElement[] => {
  // Excel writes rules that refer to another sheet as an extension.
  const extended = childElements(childElement(root, 'extLst'), 'ext').flatMap((extension) => descendants(extension, 'dataValidations'));
  return [...childElements(root, 'dataValidations'), ...extended];
};

/** The validation rules of a worksheet, those written as an extension too. */
export const readValidations = (root: XmlElement, namespace: string): ValidationRule[] =>
  listsOf(root).flatMap((list) => childElements(list, 'dataValidation').map((rule) => readRule(rule, namespace)).filter(({ ranges }) => ranges.length > 0));

/** Writes all rules anew. */
export const writeValidations = (root: XmlElement, rules: readonly ValidationRule[], namespace: string): void => {
  removeSection(root, 'dataValidations');
  const extensions = childElement(root, 'extLst');
  if (extensions) {
    extensions.children = extensions.children.filter((extension) => typeof extension === 'string' || descendants(extension, 'dataValidations').length === 0);
    if (childElements(extensions).length === 0) root.children = root.children.filter((child) => child !== extensions);
  }
  if (rules.length === 0) return;
  const prefix = prefixOf(root);
  const formula = (name: string, text: string | undefined) => (text === undefined || text === '' ? [] : [element(prefix + name, {}, [toFileFormula(text, namespace)])]);
  const list = section(root, 'dataValidations');
  list.name = prefix + localName(list.name);
  list.attributes.count = String(rules.length);
  list.children = rules.map(({ ranges, attributes, formula1, formula2 }) =>
    element(`${prefix}dataValidation`, { ...attributes, sqref: ranges.map(areaName).join(' ') }, [...formula('formula1', formula1), ...formula('formula2', formula2)]),
  );
};
