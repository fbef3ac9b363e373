import { spawnSync } from 'node:child_process';
import { UserError } from './user-error.mjs';

/**
 * @typedef {object} Python
 * @property {string} program its name in PATH
 * @property {string} version such as 3.11.7
 * @property {boolean} venv whether it can make an environment with pip in it
 */

const NODE_MAJOR = 20;
const PYTHON_MINOR = 10;
const PROGRAMS = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const PROBE = 'import sys; print("%d.%d.%d" % sys.version_info[:3]); import venv, ensurepip';

/**
 * Checks that this machine can run the tools at all.
 *
 * @param {string} [version] of Node, such as 20.11.0
 * @param {NodeJS.Platform} [platform] the operating system
 * @throws {UserError} saying what is missing and how to get it
 */
export function requireNode(version = process.versions.node, platform = process.platform) {
  if (platform === 'win32')
    throw new UserError('GDmarket runs on Linux and macOS; on Windows please use WSL (wsl --install).');
  if (Number.parseInt(version, 10) < NODE_MAJOR) {
    throw new UserError(
      `GDmarket needs Node ${NODE_MAJOR} or later, and this is ${version}: get it from https://nodejs.org.`,
    );
  }
}

/**
 * Finds a Python for the emulator.
 *
 * @returns {Python} the first in PATH that is new enough and has venv
 * @throws {UserError} saying what is missing and how to get it
 */
export function requirePython() {
  return choosePython(findPythons());
}

/** @returns {Python[]} every Python in PATH, best first */
export function findPythons() {
  return PROGRAMS.flatMap((program) => probe(program) ?? []);
}

/**
 * @param {Python[]} found every Python of this machine, best first
 * @returns {Python} the first suitable one
 * @throws {UserError} saying what is missing and how to get it
 */
export function choosePython(found) {
  const recent = found.filter((python) => isSince(python, PYTHON_MINOR));
  const good = recent.find((python) => python.venv);
  if (good) return good;
  const [bare] = recent;
  if (bare) {
    const [, minor] = bare.version.split('.');
    throw new UserError(
      `Python ${bare.version} is here, but without venv, which the emulator's environment needs: ` +
        `install it (Debian and Ubuntu: sudo apt install python3.${minor}-venv).`,
    );
  }
  const [old] = found;
  const state = old ? `only ${old.version} was found` : 'none was found';
  throw new UserError(
    `The emulator needs Python 3.${PYTHON_MINOR} or later, and ${state}: ` +
      'install it from https://www.python.org/downloads or with your package manager (Debian and Ubuntu: sudo apt install python3 python3-venv).',
  );
}

/**
 * @param {Python} python
 * @param {number} least a minor version of Python 3
 * @returns {boolean} whether it is that version or a later one
 */
export function isSince({ version }, least) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 3 && minor >= least;
}

/**
 * Checks whether a program is a Python.
 *
 * @param {string} program path or name
 * @returns {Python | undefined} undefined when it is none, or does not exist
 */
export function probe(program) {
  const result = spawnSync(program, ['-c', PROBE], { encoding: 'utf8' });
  const version = /^\d+\.\d+\.\d+/.exec(result.stdout ?? '')?.[0];
  return version === undefined ? undefined : { program, version, venv: result.status === 0 };
}
