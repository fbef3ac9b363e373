import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, makeEnvironment } from '../bootstrap/install-python.mjs';
import { withLock } from '../bootstrap/lock.mjs';
import { LOCAL } from '../bootstrap/paths.mjs';
import type { Python } from '../bootstrap/prerequisites.mjs';
import { runTied } from '../bootstrap/processes.mjs';
import { say, step } from '../bootstrap/progress.mjs';
import { UserError } from '../bootstrap/user-error.mjs';

const PLUGIN = join(import.meta.dirname, 'plugin');
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const POM = join(import.meta.dirname, 'pom.xml');

const HOME = join(LOCAL, 'localstack');
const VENV = join(HOME, 'venv');
const STAMP = join(HOME, 'stamp');
const LOCK = join(LOCAL, 'localstack.lock');
const ERROR_LINES = 12;

/** The Python of LocalStack's own environment. */
export const LOCALSTACK_PYTHON = join(VENV, 'bin', 'python');

/** The jars and native libraries of DynamoDB Local. */
export const DYNAMODB_LOCAL = join(HOME, 'dynamodb-local');

/**
 * Installs LocalStack from PyPI and DynamoDB Local from Maven Central if they are missing, which needs a Python 3.13.
 * Throws a UserError with the reason of pip or Maven.
 */
export async function installLocalStack(python: Python | undefined): Promise<void> {
  if (isInstalled(python)) return;
  if (python === undefined) throw new UserError('LocalStack needs Python 3.13.');
  const onWait = () => say('Another command is installing LocalStack; waiting for it.');
  await withLock(LOCK, onWait, async () => {
    if (!isInstalled(python)) await install(python);
  });
}

/**
 * Whether what is installed matches the current sources and the Python that would be used. If that Python is unknown,
 * the one used before counts as good.
 */
export function isInstalled(python: Python | undefined): boolean {
  if (!existsSync(LOCALSTACK_PYTHON) || !existsSync(STAMP)) return false;
  const [digest, version] = readFileSync(STAMP, 'utf8').split(' ');
  return digest === digestOfSources() && (python === undefined || version === python.version);
}

async function install(python: Python): Promise<void> {
  rmSync(STAMP, { force: true });
  await Promise.all([
    step(`Installing LocalStack (Python ${python.version}, 0.5 GB)`, () => installPython(python)),
    step('Installing DynamoDB Local (Maven)', installDynamoDbLocal),
  ]);
  writeFileSync(STAMP, `${digestOfSources()} ${python.version}`);
}

async function installPython(python: Python): Promise<void> {
  await makeEnvironment(python, VENV, REQUIREMENTS);
  // setuptools writes beside the sources, so it works on a copy outside the checkout
  const copy = mkdtempSync(join(tmpdir(), 'gdmarket-plugin-'));
  try {
    cpSync(PLUGIN, copy, { recursive: true });
    await installPackages(VENV, ['--no-deps', '--no-build-isolation', copy]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function installDynamoDbLocal(): Promise<void> {
  rmSync(DYNAMODB_LOCAL, { recursive: true, force: true });
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${DYNAMODB_LOCAL}`];
  const options = ['--quiet', '--batch-mode', '--strict-checksums', '-f', POM];
  // the native library that LocalStack looks for has no version in its name
  const choice = ['-DincludeScope=runtime', '-Dmdep.stripVersion=true'];
  const { code, output } = await runTied('mvn', [...options, ...goal, ...choice], { env: process.env });
  if (code !== 0) {
    const reason = output.trim().split('\n').slice(-ERROR_LINES).join('\n');
    throw new UserError(`DynamoDB Local could not be installed:\n${reason}`);
  }
}

function digestOfSources(): string {
  const plugin = readdirSync(PLUGIN, { recursive: true })
    .map((name) => join(PLUGIN, String(name)))
    .filter((file) => /\.(toml|py|mjs)$/.test(file));
  const digest = createHash('sha256');
  for (const file of [REQUIREMENTS, POM, ...plugin.sort()]) digest.update(readFileSync(file));
  return digest.digest('hex');
}
