/** Installs what the tests drive beside npm's packages: Chromium, LibreOffice, openpyxl, a Chinese font (Debian's packages). */
import { execFileSync, spawnSync } from 'node:child_process';

const wanted = { chromium: 'chromium', soffice: 'libreoffice-calc', pdftoppm: 'poppler-utils' };
const runs = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const missing = Object.entries(wanted).filter(([command]) => !runs('which', [command])).map(([, name]) => name);
if (!runs('/usr/bin/python3', ['-c', 'import openpyxl'])) missing.push('python3-openpyxl');
if (!runs('sh', ['-c', 'fc-list :lang=zh | grep -q .'])) missing.push('fonts-noto-cjk', 'fontconfig');

if (missing.length > 0) {
  const canInstall = runs('which', ['apt-get']) && process.getuid?.() === 0;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!canInstall) {
    console.error(`The tests need ${missing.join(', ')}. On Debian or Ubuntu, as root: ${command}`);
    process.exit(1);
  }
  console.log(`Installing ${missing.join(', ')} …`);
  execFileSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
