import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** A colour is dark where its luminance is below the middle: Excel gives its theme as colours. */
function isDarkColor(color: string): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (!parts) return undefined;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}

const darkPreferred = '(prefers-color-scheme: dark)';

/** Excel's own theme where it tells one, else the system's. */
function isDark(): boolean {
  // Absent outside Excel, and in hosts that have no themes.
  const theme = typeof Office === 'undefined' ? undefined : (Office.context?.officeTheme as Office.OfficeTheme | undefined);
  return (theme?.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : undefined) ?? window.matchMedia(darkPreferred).matches;
}

/** Excel does not tell when its theme changes, so it is looked at again whenever the user comes back to the pane. */
function subscribe(listener: () => void): () => void {
  const preference = window.matchMedia(darkPreferred);
  preference.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  return () => {
    preference.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
  };
}

export interface PaneTheme {
  readonly fluent: Theme;
  readonly colorScheme: 'dark' | 'light';
}

const themes = { dark: { fluent: webDarkTheme, colorScheme: 'dark' }, light: { fluent: webLightTheme, colorScheme: 'light' } } as const;

/** Light or dark as Excel is. Contrast themes of Windows need nothing here: the browser puts their colours over ours. */
export const usePaneTheme = (): PaneTheme => (useSyncExternalStore(subscribe, isDark) ? themes.dark : themes.light);
