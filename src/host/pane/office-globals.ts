import type { CustomFunction } from '../custom-functions/function-metadata';
import type { PaneConnection } from './pane-connection';

/** The globals of a page that loads Microsoft's client; in tests a window of jsdom. */
export interface ClientWindow {
  _richApiNativeBridge?: NativeBridge;
  Office?: object;
  CustomFunctions?: { Error?: new (code: string, message?: string) => unknown; associate?: unknown };
  [name: string]: unknown;
}

interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** The requirement sets whose members the browser edition covers; beyond them it says no. */
const covered: Record<string, number> = { ExcelApi: 1.13, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3 };

/** Compares 1.9 and 1.13 as versions, not as decimals. */
const minor = (version: string) => Number(version.split('.')[1] ?? 0);

export const isSetSupported = (name: string, version: string | number = '1.1'): boolean => {
  const most = covered[Object.keys(covered).find((known) => known.toLowerCase() === name.toLowerCase()) ?? ''];
  const [major = '1'] = String(version).split('.');
  return most !== undefined && major === '1' && minor(String(version)) <= minor(String(most));
};

/** Before the client loads: the global it finds and talks through. */
export const installBridge = (window: ClientWindow, connection: PaneConnection) => {
  const { send } = connection.connect((text) => bridge.onMessageFromHost?.(text));
  const bridge: NativeBridge = { sendMessageToHost: send };
  window._richApiNativeBridge = bridge;
};

const excel = { host: 'Excel', platform: 'OfficeOnline' };

const context = (language: string) => ({
  displayLanguage: language,
  contentLanguage: language,
  touchEnabled: false,
  ...excel,
  diagnostics: { ...excel, version: '16.0.15407.10000' },
  requirements: { isSetSupported },
});

/** Members of Office a shared runtime has; here there is one pane that is always open. */
const runtimeStubs = () => {
  const actions = new Map<string, unknown>();
  return {
    addin: {
      setStartupBehavior: () => Promise.resolve(),
      getStartupBehavior: () => Promise.resolve('None'),
      showAsTaskpane: () => Promise.resolve(),
      hide: () => Promise.resolve(),
      onVisibilityModeChanged: () => Promise.resolve(() => Promise.resolve()),
    },
    actions: { associate: (id: string, run: unknown) => void actions.set(id, run) },
    ribbon: { requestUpdate: () => Promise.resolve(), requestCreateControls: () => Promise.resolve() },
  };
};

/**
 * After the client has loaded: the parts of Office that only Microsoft's loader brings.
 * `Office.context` is a getter that cannot be redefined, so the global is replaced by an object that inherits from it.
 */
export const installContext = (window: ClientWindow, connection: PaneConnection) => {
  const client = window.Office ?? {};
  const properties: Record<string, unknown> = {
    context: context(connection.language),
    onReady: (callback?: (info: typeof excel) => unknown) => {
      callback?.(excel);
      return Promise.resolve(excel);
    },
    isSetSupported,
    ...runtimeStubs(),
  };
  window.Office = Object.create(client, Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, { value, enumerable: true, configurable: true, writable: true }]))) as object;
  const functions = (window.CustomFunctions ??= {});
  functions.associate = (first: string | Record<string, CustomFunction>, run?: CustomFunction) => {
    if (typeof first === 'string') {
      if (run) connection.associate(first, run);
    } else for (const [id, one] of Object.entries(first)) connection.associate(id, one);
  };
  const ErrorOfPage = functions.Error;
  if (ErrorOfPage) connection.makeErrorsWith((code) => new ErrorOfPage(code));
};
