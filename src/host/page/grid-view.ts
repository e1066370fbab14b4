import { type ILocales, LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import { UniverSheetsSortPlugin } from '@univerjs/sheets-sort';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { UniverSheetsTableUIPlugin } from '@univerjs/sheets-table-ui';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/docs-ui/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import type { Language } from '../../labels/pane/browser-page';

/** The grid's own words, only those of the page's language. */
const loadLocales = async (language: Language): Promise<{ locale: LocaleType; locales: ILocales }> => {
  if (language === 'en-US') {
    const [core, validation, table] = await Promise.all([
      import('@univerjs/preset-sheets-core/locales/en-US'),
      import('@univerjs/preset-sheets-data-validation/locales/en-US'),
      import('@univerjs/preset-sheets-table/locales/en-US'),
    ]);
    return { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(core.default, validation.default, table.default) } };
  }
  const [core, validation, table] = await Promise.all([
    import('@univerjs/preset-sheets-core/locales/zh-CN'),
    import('@univerjs/preset-sheets-data-validation/locales/zh-CN'),
    import('@univerjs/preset-sheets-table/locales/zh-CN'),
  ]);
  return { locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: mergeLocales(core.default, validation.default, table.default) } };
};

/** A Univer with a screen inside the element; the spreadsheet parts are those of the headless one. */
export const createGridView = async (container: HTMLElement, language: Language): Promise<Univer> => {
  const univer = new Univer({ ...(await loadLocales(language)), logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: true, footer: true, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsTableUIPlugin);
  return univer;
};
