import { toWorkbookError } from '../../src/workbook/workbook-error';

test.each([
  ['InvalidOperationInCellEditMode', 'cellEdit'],
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'gone'],
  ['ResponsePayloadSizeLimitExceeded', 'tooLarge'],
  ['HostIsBusy', 'busy'],
])('an error of Excel is known by its code: %s', (code, kind) => {
  expect(toWorkbookError({ code, message: '任意' }).fault).toEqual({ kind });
});

test('an unknown error says its code and the member of the API, and never what a cell holds', () => {
  const error = { code: 'GeneralException', message: '李某 350403197303420011', debugInfo: { errorLocation: 'Range.values', statement: 'values = "350403197303420011"' } };
  expect(toWorkbookError(error).fault).toEqual({ kind: 'unknown', detail: 'GeneralException @ Range.values' });
  expect(toWorkbookError({ code: '身份证 350403197303420011' }).fault).toEqual({ kind: 'unknown', detail: 'Error' });
  expect(toWorkbookError(new TypeError('读不到 李某')).fault).toEqual({ kind: 'unknown', detail: 'TypeError' });
});

test('a cancelled piece of work is no error', () => {
  expect(toWorkbookError(new DOMException('', 'AbortError')).fault).toEqual({ kind: 'cancelled' });
});
