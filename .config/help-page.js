import { Marked } from 'marked';

const marked = new Marked({ gfm: true });

const style = `
  body { font: 15px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif; max-width: 52rem; margin: 0 auto; padding: 1rem; color: #242424; background: #fff; }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
  table { border-collapse: collapse; display: block; overflow-x: auto; } th, td { border: 1px solid #d1d1d1; padding: .25rem .6rem; text-align: left; } th { background: #f5f5f5; }
  code { font-family: Consolas, Menlo, monospace; background: #f5f5f5; padding: 0 .2em; } pre code { display: block; padding: .6rem; overflow-x: auto; }
  a { color: #0f548c; }
  @media (prefers-color-scheme: dark) { body { background: #1f1f1f; color: #fff; } th, code { background: #333; } th, td { border-color: #525252; } a { color: #62abf5; } }
`;

/** Pages link to each other as files of docs/; served, they lie beside each other in help/. */
const served = (html) => html.replace(/href="(?:\.\.\/|functions\/|\.\/)*([\w-]+)\.md(#[^"]*)?"/g, (_, name, anchor = '') => `href="${name === 'functions' ? 'index' : name}.html${anchor}"`);

/** A page of docs/ as the add-in serves it: no script, nothing from elsewhere. */
export function helpPage(markdown) {
  const text = markdown.toString();
  const title = /^# (.+)$/m.exec(text)?.[1] ?? '';
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
    <title>${title}</title>
    <style>${style}</style>
  </head>
  <body>
${served(marked.parse(text))}
  </body>
</html>
`;
}
