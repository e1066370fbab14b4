/** Every custom function: each file associates its own with its id. */
export * from './measure-functions';
export * from './income-functions';
export * from './identification-functions';
export * from './calendar-functions';
export * from './identifier-functions';
export * from './roster-functions';
