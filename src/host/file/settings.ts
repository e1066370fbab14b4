import type { PropertyValue } from '../../xlsx/model';

/** Before the name of an add-in's setting among the file's custom properties, where Excel and LibreOffice keep it. */
const PREFIX = 'setting:';
/** Excel shows and keeps no longer text in a property; a longer value goes on in the next. */
const LONGEST = 250;

/** Splits the file's custom properties into those of the user and the add-ins' settings. */
export const splitSettings = (all: Record<string, PropertyValue>): { properties: Record<string, PropertyValue>; settings: Record<string, unknown> } => {
  const properties: Record<string, PropertyValue> = {};
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) {
    const found = /^setting:(.*?)(?:#(\d+))?$/s.exec(name);
    if (!found || typeof value !== 'string') properties[name] = value;
    else texts[found[1] ?? ''] = (texts[found[1] ?? ''] ?? '') + value;
  }
  const settings: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(texts)) {
    try {
      settings[name] = JSON.parse(text);
    } catch {
      // Not ours: someone else's property of that name stays as it is.
      properties[PREFIX + name] = text;
    }
  }
  return { properties, settings };
};

/** The custom properties that hold the user's properties and the add-ins' settings. */
export const joinSettings = (properties: Record<string, PropertyValue>, settings: Record<string, unknown>): Record<string, PropertyValue> => {
  const all = { ...properties };
  for (const [name, value] of Object.entries(settings)) {
    const text = JSON.stringify(value ?? null);
    for (let at = 0, number = 1; at < text.length; at += LONGEST, number++) all[`${PREFIX}${name}${number > 1 || /#\d+$/.test(name) ? `#${number}` : ''}`] = text.slice(at, at + LONGEST);
  }
  return all;
};
