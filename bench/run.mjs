/** `npm run bench [name …]`: bundles each bench/*.bench.ts and runs it; ratios to a reference of the same run, never a time alone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const benches = readdirSync(here).filter((file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))));
// What is bundled may ask for files of packages or of the project as a CommonJS module does; the folder lies as deep as theirs.
const banner = { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\nconst __dirname = import.meta.dirname;" };
// The grid's packages are bundled, for Node cannot read some of them as they are; these it can.
const external = ['jsdom', 'playwright-core', 'sirv', 'hucre', 'json-rules-engine', 'fflate', '@duckdb/node-api'];
// Beside the project, so that what is not bundled resolves from its node_modules.
const out = mkdtempSync(join(here, '.run-'));
let failed = false;
try {
  for (const bench of benches) {
    console.log(`\n# ${bench.replace('.bench.ts', '')}`);
    const outfile = join(out, bench.replace('.ts', '.mjs'));
    await build({ entryPoints: [join(here, bench)], outfile, bundle: true, platform: 'node', format: 'esm', external, banner, loader: { '.css': 'empty' }, logLevel: 'error' });
    failed = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=8000', outfile], { stdio: 'inherit' }).status !== 0 || failed;
  }
} finally {
  rmSync(out, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
