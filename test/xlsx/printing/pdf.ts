import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** What LibreOffice makes of a workbook on paper. */
export interface Pdf {
  readonly pages: number;
  /** What stands on some pages, cell after cell, without white space. */
  text(first: number, last: number): string;
  /** Where words stand on a page, in points from its top. */
  words(page: number): readonly { readonly text: string; readonly top: number; readonly bottom: number }[];
  picture(page: number): PNG;
  remove(): void;
}

const RESOLUTION = 60;

/** Prints a workbook with LibreOffice. */
export function printToPdf(bytes: Uint8Array): Pdf {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  const [xlsx, pdf] = ['pages.xlsx', 'pages.pdf'].map((name) => join(folder, name));
  writeFileSync(xlsx, bytes);
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, xlsx], { stdio: 'pipe', timeout: 120_000 });
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    text: (first, last) => execFileSync('pdftotext', ['-raw', '-f', String(first), '-l', String(last), pdf, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ''),
    words: (page) =>
      [...execFileSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), pdf, '-'], { encoding: 'utf8' }).matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(([, top, bottom, text]) => ({ text, top: Number(top), bottom: Number(bottom) })),
    picture: (page) => {
      const target = join(folder, `page-${page}`);
      execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-f', String(page), '-l', String(page), '-gray', '-png', '-singlefile', pdf, target]);
      return PNG.sync.read(readFileSync(`${target}.png`));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
