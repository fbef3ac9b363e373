import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { LOCAL, ROOT } from './paths.mjs';
import { requirePython } from './prerequisites.mjs';
import { runTied } from './processes.mjs';
import { say, step } from './progress.mjs';
import { UserError } from './user-error.mjs';

/**
 * @typedef {object} Environment a Python environment with one program and what it needs
 * @property {string} program its name, as people read it
 * @property {string} folder
 * @property {string} requirements the file of its packages
 */

const LOCK = join(LOCAL, 'python.lock');
const PIP_INSTALL = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
const ERROR_LINES = 12;

const EMULATOR = {
  program: 'the emulator',
  folder: join(LOCAL, 'venv'),
  requirements: join(ROOT, 'tools', 'emulator', 'requirements.txt'),
};

/**
 * Installs the emulator if it is missing.
 *
 * @param {import('./prerequisites.mjs').Python} [python] makes the environment; by default the first suitable one
 * @returns {Promise<void>}
 * @throws {UserError} when there is no such Python, or with the reason of venv or pip
 */
export function installEmulator(python = requirePython()) {
  return installProgram(EMULATOR, python);
}

/**
 * Makes a Python environment if it is missing or out of date.
 *
 * @param {Environment} environment
 * @param {import('./prerequisites.mjs').Python} python makes it
 * @returns {Promise<void>}
 * @throws {UserError} with the reason of venv or pip
 */
export async function installProgram({ program, folder, requirements }, python) {
  const file = join(folder, 'gdmarket.stamp');
  const stamp = stampFor(readFileSync(requirements, 'utf8'), python.version);
  const isCurrent = () => existsSync(file) && readFileSync(file, 'utf8') === stamp;
  if (isCurrent()) return;
  const onWait = () => say(`Another command is installing Python packages; waiting for it.`);
  await withLock(LOCK, onWait, async () => {
    if (isCurrent()) return;
    await step(`Installing ${program} (Python ${python.version})`, () => makeEnvironment(python, folder, requirements));
    writeFileSync(file, stamp);
  });
}

/**
 * Identifies what an environment was made from: a change makes a new one.
 *
 * @param {string} requirements content of the requirements file
 * @param {string} version of Python
 * @returns {string} a digest
 */
function stampFor(requirements, version) {
  return createHash('sha256').update(`${version}\n${requirements}`).digest('hex');
}

/**
 * Makes a new Python environment and installs a requirements file; pip checks each package against its hash.
 *
 * @param {import('./prerequisites.mjs').Python} python makes the environment
 * @param {string} folder of the environment
 * @param {string} requirements the file
 * @returns {Promise<void>}
 * @throws {UserError} with the reason of venv or pip
 */
export async function makeEnvironment(python, folder, requirements) {
  rmSync(folder, { recursive: true, force: true });
  await runPython(python.program, ['-m', 'venv', folder]);
  await installPackages(folder, ['--require-hashes', '-r', requirements]);
}

/**
 * Installs packages into a Python environment.
 *
 * @param {string} environment its folder
 * @param {string[]} args what to install, and options of pip
 * @returns {Promise<void>}
 * @throws {UserError} with pip's reason
 */
export function installPackages(environment, args) {
  return runPython(join(environment, 'bin', 'python'), [...PIP_INSTALL, ...args]);
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function runPython(program, args) {
  // a person's pip settings may install packages outside the environment
  const env = {
    ...process.env,
    PIP_USER: '0',
    PIP_REQUIRE_VIRTUALENV: '0',
    PYTHONHOME: undefined,
    PYTHONPATH: undefined,
  };
  const { code, output } = await runTied(program, args, { cwd: ROOT, env });
  if (code !== 0) {
    const reason = output.trim().split('\n').slice(-ERROR_LINES).join('\n');
    throw new UserError(`Python packages could not be installed:\n${reason}`);
  }
}
