/**
 * `npm run start:excel`: serves the add-in over https and sideloads it into the Excel of this machine (Windows or macOS).
 * Microsoft's tools are fetched at their pinned versions when first needed; their usage data is off.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

if (platform() !== 'win32' && platform() !== 'darwin') {
  console.error('Excel add-ins are sideloaded on Windows and macOS. Here, `npm start` opens the browser edition: the same pane and functions on a grid.');
  process.exit(1);
}
const certificates = join(homedir(), '.office-addin-dev-certs');
const npx = (...args) => spawnSync('npx', ['--yes', ...args], { stdio: 'inherit', shell: true }).status ?? 1;
const stopOn = (status) => status === 0 || process.exit(status);

stopOn(npx('office-addin-usage-data@3.0.0', 'off'));
if (!existsSync(join(certificates, 'localhost.crt'))) stopOn(npx('office-addin-dev-certs@3.0.0', 'install'));

const server = spawn('npx', ['webpack', 'serve', '--mode', 'production'], { stdio: 'inherit', shell: true, env: { ...process.env, OFFICE_CERTIFICATES: certificates } });
process.on('exit', () => server.kill());
process.exitCode = npx('office-addin-debugging@7.0.0', 'start', 'manifest.xml', 'desktop', '--no-debug', '--prod');
server.on('exit', (code) => process.exit(code ?? 0));
