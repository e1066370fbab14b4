import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { buildSync } from 'esbuild';

const FUNCTIONS = 'src/functions';
const ENGLISH = 'src/labels/answers/function-help.en-us.ts';

/** The files whose top-level functions Excel may call; what they share has other names. */
export const functionSources = () =>
  readdirSync(FUNCTIONS)
    .filter((name) => name.endsWith('-functions.ts'))
    .sort()
    .map((name) => join(FUNCTIONS, name));

/** The English words of the functions, by id: TypeScript, as everything said to a user. */
export function englishHelp() {
  const { outputFiles } = buildSync({ entryPoints: [ENGLISH], bundle: true, format: 'cjs', write: false });
  const module = { exports: {} };
  runInNewContext(outputFiles[0].text, { module, exports: module.exports });
  return module.exports.functionHelpEnUS;
}

/**
 * functions.json in Chinese and in English, from the JSDoc of the functions and the English words of src/labels.
 * A parameter's JSDoc reads 名称：说明; in English it is called what the code calls it. Ids and names are the same in both: formulas are shared.
 * The generator leaves out what a function needs to be handed error cells instead of failing as a whole: `allowErrorForDataTypeAny` is added here,
 * and each function's help page, which the add-in serves itself.
 */
export async function functionsMetadata(origin) {
  const sources = functionSources();
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const english = englishHelp();
  const declared = JSON.parse(metadataJson).functions.map((one) => ({
    ...one,
    helpUrl: `${origin}/help/${one.id}.html`,
    options: { ...one.options, allowErrorForDataTypeAny: true },
  }));
  return { chinese: { functions: declared.map(inChinese) }, english: { functions: declared.map((one) => inEnglish(one, english[one.id])) } };
}

function inChinese(declared) {
  return {
    ...declared,
    parameters: declared.parameters.map((parameter) => {
      const [name, ...description] = (parameter.description ?? '').split('：');
      if (description.length === 0) throw new Error(`${declared.id}, @param ${parameter.name}: write 名称：说明.`);
      return { ...parameter, name, description: description.join('：') };
    }),
  };
}

function inEnglish(declared, help) {
  if (!help) throw new Error(`${declared.id} has no English words in ${ENGLISH}.`);
  const parameters = declared.parameters.map((parameter) => {
    const description = help.parameters[parameter.name];
    if (!description) throw new Error(`${declared.id}, parameter ${parameter.name}: no English words in ${ENGLISH}.`);
    return { ...parameter, description };
  });
  return { ...declared, description: help.description, parameters };
}
