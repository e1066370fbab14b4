/** The codes Office.js gives its errors, as far as this host raises them. */
export type OfficeErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RequestAborted'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'ServiceNotAvailable'
  | 'UnsupportedOperation';

/** An error the client hands to the add-in as an OfficeExtension.Error of this code. */
export class OfficeError extends Error {
  constructor(
    readonly code: OfficeErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Says by name what the browser edition does not cover, for example `Range.Sort`. */
export const notOffered = (typeName: string, member: string) =>
  new OfficeError('NotImplemented', `${typeName}.${member} is not offered by the browser edition`);

export const invalidArgument = (message: string) => new OfficeError('InvalidArgument', message);

export const itemNotFound = (what: string) => new OfficeError('ItemNotFound', `${what} does not exist`);
