import { type ILocales, LocaleType, LogLevel, Univer, mergeLocales } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/zh-CN';
import sheetsFormula from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsTable from '@univerjs/sheets-table/locale/zh-CN';
import sheets from '@univerjs/sheets/locale/zh-CN';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import { provideIteratorMethods } from './iterator-methods';

provideIteratorMethods();

/** A Univer without a screen, with the same spreadsheet parts as the page's. */
export const createHeadlessUniver = (): Univer => {
  const locales: ILocales = { [LocaleType.ZH_CN]: mergeLocales(sheets, sheetsFormula, sheetsTable, sheetsDataValidation) };
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  return univer;
};
