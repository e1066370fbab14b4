import { type XmlElement, childElement, childElements } from './xml';

/** Excel's 56 colours by number, then 64 and 65: the system's text and background. */
const indexed = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

const officeTheme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];

/** The theme's twelve colours in the order cells count them: light before dark, unlike the theme's own order. */
export const readTheme = (theme: XmlElement | undefined): string[] => {
  const scheme = childElement(childElement(theme, 'themeElements'), 'clrScheme');
  const colors = childElements(scheme).map((slot) => {
    const [color] = childElements(slot);
    return (color?.attributes.lastClr ?? color?.attributes.val ?? '000000').toUpperCase();
  });
  if (colors.length < 12) return officeTheme;
  const [dark1 = '', light1 = '', dark2 = '', light2 = ''] = colors;
  return [light1, dark1, light2, dark2, ...colors.slice(4)];
};

/** Lightens or darkens by the format's rule: on the lightness of hue, saturation, lightness. */
const withTint = (rgb: string, tint: number): string => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const lightness = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const hue = spread === 0 ? 0 : max === red ? ((green - blue) / spread + 6) % 6 : max === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const tinted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * tinted - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const parts = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]][Math.floor(hue)] ?? [0, 0, 0];
  return parts.map((part) => Math.round((part + tinted - chroma / 2) * 255).toString(16).padStart(2, '0')).join('').toUpperCase();
};

/** A colour element as #RRGGBB; undefined when it is automatic or absent. */
export const readColor = (color: XmlElement | undefined, theme: readonly string[]): string | undefined => {
  if (!color) return undefined;
  const { rgb, theme: slot, indexed: number, tint } = color.attributes;
  const base = rgb !== undefined ? rgb.slice(-6).toUpperCase() : slot !== undefined ? theme[Number(slot)] : number !== undefined ? indexed[Number(number)] : undefined;
  if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return undefined;
  return `#${tint === undefined || Number(tint) === 0 ? base : withTint(base, Number(tint))}`;
};

/** A colour as a file writes it, opaque: rgb(1, 2, 3), #123 or #112233 as FF112233. */
export const argb = (color: string): string => {
  const numbers = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (numbers) return `FF${numbers.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  const hex = color.replace('#', '');
  return `FF${(hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex.slice(-6)).toUpperCase()}`;
};
