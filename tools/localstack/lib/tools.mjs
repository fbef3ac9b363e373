import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { foreignEndpoint } from '../../lib/market.mjs';
import { probe } from '../../lib/prerequisites.mjs';
import { isInstalled } from './install.mjs';
import { javaVersionIn } from './ways.mjs';

const ENGINE_TIMEOUT_MS = 10_000;

/**
 * Looks what this machine has.
 *
 * @returns {import('./ways.mjs').Tools}
 */
export function findTools() {
  const python = findPython();
  return {
    endpoint: foreignEndpoint(),
    docker: succeeds('docker', ['info']) && succeeds('docker', ['compose', 'version']),
    supported: process.arch === 'x64',
    python,
    java: javaVersionIn(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? ''),
    maven: succeeds('mvn', ['--version']),
    installed: isInstalled(python),
  };
}

/** @returns {import('./ways.mjs').Python | undefined} */
function findPython() {
  const found = ['python3.13', 'python3', ...pyenvPrograms()].flatMap((program) => probe(program) ?? []);
  return found.find(({ version }) => version.startsWith('3.13.'));
}

/** pyenv's own programs run a version only where it is chosen; its folders have them all. */
function pyenvPrograms() {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  try {
    const names = readdirSync(versions).filter((name) => name.startsWith('3.13.'));
    return names.map((name) => join(versions, name, 'bin', 'python'));
  } catch {
    return [];
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: ENGINE_TIMEOUT_MS }).status === 0;
}
