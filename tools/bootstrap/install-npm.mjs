import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withLock } from './lock.mjs';
import { isInstalled } from './lockfile.mjs';
import { BIN, LOCAL, ROOT } from './paths.mjs';
import { run, runTied } from './processes.mjs';
import { say, step } from './progress.mjs';
import { UserError } from './user-error.mjs';

const LOCK = join(LOCAL, 'npm.lock');
/**
 * Exists while an install runs, and stays when it is interrupted: packages that npm had recorded may then be missing.
 */
const UNFINISHED = join('.local', 'npm.unfinished');
const ARGUMENTS = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
const ERROR_LINES = 8;

/**
 * Installs the locked npm dependencies if they are missing.
 *
 * @returns {Promise<void>}
 * @throws {UserError} with npm's own reason
 */
export async function installNpm() {
  if (isCurrent(ROOT)) return;
  const onWait = () => say('Another command is installing the npm packages; waiting for it.');
  await withLock(LOCK, onWait, async () => {
    if (!isCurrent(ROOT)) await step('Installing npm packages (npm ci)', install);
  });
}

async function install() {
  const [program, ...first] = npmCommand();
  const unfinished = join(ROOT, UNFINISHED);
  writeFileSync(unfinished, '');
  const { code, output } = await runTied(program, [...first, ...ARGUMENTS], { cwd: ROOT, env: process.env });
  if (code !== 0) throw new UserError(`npm ci failed:\n${npmReason(output)}`);
  await requireNode24();
  rmSync(unfinished);
}

/**
 * Finds npm's reason: it prints first what is wrong, then its usage.
 *
 * @param {string} output everything npm printed
 * @returns {string} its first error lines
 */
export function npmReason(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm error/, '').trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('npm warn') && !line.startsWith('at '))
    .slice(0, ERROR_LINES)
    .map((line) => `  ${line}`)
    .join('\n');
}

async function requireNode24() {
  const { output } = await run(join(BIN, 'node'), ['--version'], { cwd: ROOT, env: process.env }).catch(() => ({
    output: '',
  }));
  if (output.startsWith('v24.')) return;
  throw new UserError(
    'Node 24, which the functions run on, did not come with the npm packages: its install script was not run. ' +
      'Let npm run install scripts (npm config set ignore-scripts false), remove node_modules and try again.',
  );
}

/**
 * @param {string} root of a checkout
 * @returns {boolean} whether all its packages were installed by an install that was not interrupted
 */
export function isCurrent(root) {
  const isThere = (/** @type {string} */ file) => existsSync(join(root, file));
  if (isThere(UNFINISHED) || !isThere('node_modules/.bin/node')) return false;
  try {
    return isInstalled(read(root, 'package-lock.json'), read(root, 'node_modules/.package-lock.json'));
  } catch {
    return false;
  }
}

/**
 * @param {string} root of a checkout
 * @param {string} file relative to it
 * @returns {import('./lockfile.mjs').Lockfile}
 */
function read(root, file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/**
 * The npm that runs this script, else the one in PATH.
 *
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const running = process.env.npm_execpath ?? '';
  return basename(running) === 'npm-cli.js' ? [process.execPath, running] : ['npm'];
}
