import webpack from 'webpack';
import { functionSources, functionsMetadata } from './functions-metadata.js';

/** Emits functions.json (Chinese) and functions.en.json, made from the functions' JSDoc and their English words. */
export class CustomFunctionsPlugin {
  constructor({ origin }) {
    this.origin = origin;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('CustomFunctionsPlugin', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'CustomFunctionsPlugin', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const emit = (name, metadata) => compilation.emitAsset(name, new webpack.sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`));
        try {
          const { chinese, english } = await functionsMetadata(this.origin);
          emit('functions.json', chinese);
          emit('functions.en.json', english);
        } catch (error) {
          compilation.errors.push(new webpack.WebpackError(`${functionSources().join(', ')}: ${error.message}`));
        }
      });
    });
  }
}
