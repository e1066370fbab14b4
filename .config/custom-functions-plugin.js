import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import webpack from 'webpack';

/**
 * Emits functions.json from the JSDoc of the custom functions.
 * The generator leaves out what a function needs to be handed error cells instead of failing as a whole:
 * `allowErrorForDataTypeAny` is added here.
 */
export class CustomFunctionsPlugin {
  constructor({ source }) {
    this.source = source;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CustomFunctionsPlugin', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'CustomFunctionsPlugin', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { metadataJson, errors } = await generateCustomFunctionsMetadata([this.source]);
        if (errors.length > 0) {
          compilation.errors.push(...errors.map((text) => new webpack.WebpackError(`${this.source}: ${text}`)));
          return;
        }
        const metadata = JSON.parse(metadataJson);
        for (const declared of metadata.functions) declared.options = { ...declared.options, allowErrorForDataTypeAny: true };
        compilation.emitAsset('functions.json', new webpack.sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
      });
    });
  }
}
