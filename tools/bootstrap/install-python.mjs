import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { LOCAL, ROOT, VENV_PYTHON } from './paths.mjs';
import { requirePython } from './prerequisites.mjs';
import { runTied } from './processes.mjs';
import { say, step } from './progress.mjs';
import { UserError } from './user-error.mjs';

const LOCK = join(LOCAL, 'python.lock');
const VENV = join(LOCAL, 'venv');
const STAMP = join(VENV, 'gdmarket.stamp');
const REQUIREMENTS = join(ROOT, 'tools', 'emulator', 'requirements.txt');
const PIP_INSTALL = ['-m', 'pip', 'install', '--disable-pip-version-check', '--no-input'];
const ERROR_LINES = 12;

/**
 * Installs the emulator into its own Python environment if it is missing.
 *
 * @param {import('./prerequisites.mjs').Python} [python] makes the environment; by default the first suitable one
 * @returns {Promise<void>}
 * @throws {UserError} when there is no such Python, or with the reason of venv or pip
 */
export async function installEmulator(python = requirePython()) {
  const stamp = stampFor(readFileSync(REQUIREMENTS, 'utf8'), python.version);
  if (isCurrent(stamp)) return;
  const onWait = () => say("Another command is installing the emulator's Python packages; waiting for it.");
  await withLock(LOCK, onWait, async () => {
    if (!isCurrent(stamp))
      await step(`Installing the emulator (Python ${python.version})`, () => install(python, stamp));
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
 * @param {import('./prerequisites.mjs').Python} python
 * @param {string} stamp
 */
async function install(python, stamp) {
  await makeEnvironment(python, VENV, REQUIREMENTS);
  writeFileSync(STAMP, stamp);
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
    throw new UserError(`The emulator could not be installed:\n${reason}`);
  }
}

/** @param {string} stamp */
function isCurrent(stamp) {
  return existsSync(VENV_PYTHON) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
}
