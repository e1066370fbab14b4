import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsMetadata } from '../../.config/functions-metadata.js';
import { functionHelpEnUS } from '../../src/labels/answers/function-help.en-us';
import { compileFunctions, loadFunctions } from './bundle';

interface Declared {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  options: Record<string, boolean>;
  parameters: { name: string; description: string; type: string; dimensionality: string; optional?: boolean }[];
}
interface Metadata {
  functions: Declared[];
}

const golden = (name: string): Metadata => JSON.parse(readFileSync(join(__dirname, 'golden', name), 'utf8'));
const [chinese, english] = [golden('functions.json'), golden('functions.en.json')];
const { associated, functions } = loadFunctions(compileFunctions());

test('functions.json in Chinese and in English are what they were: see .config/make-golden-functions.mjs for an intended change', async () => {
  expect(await functionsMetadata('https://localhost:3000')).toEqual({ chinese, english });
});

test('another origin is in every help address', async () => {
  const { chinese: made } = await functionsMetadata('https://office.example');
  expect(JSON.stringify(made)).toBe(JSON.stringify(chinese).replaceAll('https://localhost:3000', 'https://office.example'));
});

test('every declared function is associated once, and nothing else is', () => {
  expect([...associated].sort()).toEqual(chinese.functions.map(({ id }) => id).sort());
  expect(Object.keys(functionHelpEnUS).sort()).toEqual([...associated].sort());
});

test('both languages declare the same functions: ids, names, and parameters alike but for their words', () => {
  const shape = ({ id, name, options, helpUrl, parameters }: Declared) => ({ id, name, options, helpUrl, parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })) });
  expect(english.functions.map(shape)).toEqual(chinese.functions.map(shape));
});

describe.each(chinese.functions.map((declared) => [declared.id, declared] as const))('%s', (id, declared) => {
  const inEnglish = english.functions.find((one) => one.id === id);

  test('has a name Excel allows: a letter first, 3 characters and more, no cell reference in either style', () => {
    expect(declared.name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    expect(id).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(id).not.toMatch(/^R\d*C\d*$/);
  });

  test('takes as many parameters as it declares', () => {
    expect(functions.get(id)?.length).toBe(declared.parameters.length);
  });

  test('takes ranges, error cells among them, and its optional parameters come last', () => {
    expect(declared.options.allowErrorForDataTypeAny).toBe(true);
    expect(declared.parameters.every(({ type, dimensionality }) => type === 'any' && dimensionality === 'matrix')).toBe(true);
    const optional = declared.parameters.map((parameter) => parameter.optional === true);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  });

  test('says what it does in Chinese and in English, and each parameter too', () => {
    for (const text of [declared.description, ...declared.parameters.flatMap(({ name, description }) => [name, description])]) expect(text).toMatch(/\p{Script=Han}/u);
    for (const text of [inEnglish?.description, ...(inEnglish?.parameters ?? []).flatMap(({ name, description }) => [name, description])]) expect(text).toMatch(/[A-Za-z]{2}/);
    expect(new Set(declared.parameters.map(({ name }) => name)).size).toBe(declared.parameters.length);
  });

  test('has a help page', () => {
    expect(existsSync(join(__dirname, '../../docs/functions', `${id}.md`))).toBe(true);
  });
});
