import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Python, probe } from '../bootstrap/prerequisites.mjs';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { isInstalled } from './install.ts';
import { javaVersionIn, type Tools } from './ways.ts';

const ENGINE_TIMEOUT_MS = 10_000;

/** Looks up which tools this machine has. */
export function findTools(): Tools {
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

function findPython(): Python | undefined {
  const found = ['python3.13', 'python3', ...pyenvPrograms()].flatMap((program) => probe(program) ?? []);
  return found.find(({ version }) => version.startsWith('3.13.'));
}

/** pyenv's shims run a version only where it is selected; its folders contain all versions. */
function pyenvPrograms(): readonly string[] {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  try {
    const names = readdirSync(versions).filter((name) => name.startsWith('3.13.'));
    return names.map((name) => join(versions, name, 'bin', 'python'));
  } catch {
    return [];
  }
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: ENGINE_TIMEOUT_MS }).status === 0;
}
