import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { atEnd, runToEnd } from './cleanup.mjs';
import { installNpm, isCurrent } from './install-npm.mjs';
import { installEmulator } from './install-python.mjs';
import { BIN, LOCAL, ROOT } from './paths.mjs';
import { requireNode, requirePython } from './prerequisites.mjs';

// npm's scripts run this file. It installs the locked packages and hands over to tools/cli.ts on the locked Node 24.
// This folder must run on any Node from 20 on, and imports no package.

/**
 * Commands that start an emulator unless an option says otherwise. They install it while npm's packages are installed.
 */
const STARTS_EMULATOR = /^(install|start|test|bench|chaos|load)$/;
const STARTS_NONE = /^--(unit|here|url|help)\b/;

const [name = '', ...args] = process.argv.slice(2);
let afterSignal = 130;

await runToEnd(
  async () => {
    await install();
    return handOver();
  },
  { afterSignal: () => afterSignal, watchParent: process.env.npm_lifecycle_event !== undefined },
);

async function install() {
  requireNode();
  if (isCurrent(ROOT)) return;
  const emulator = STARTS_EMULATOR.test(name) && !args.some((arg) => STARTS_NONE.test(arg));
  const python = emulator && !process.env.AWS_ENDPOINT_URL ? requirePython() : undefined;
  await Promise.all([installNpm(), python && installEmulator(python)]);
}

/** @returns {Promise<number>} the exit code of tools/cli.ts */
async function handOver() {
  const env = {
    // What Node has compiled once: the CDK alone is 20 MB.
    NODE_COMPILE_CACHE: join(LOCAL, 'compiled'),
    ...process.env,
    ...reachThisMachineDirectly(),
    GDMARKET_BEGAN: String(performance.timeOrigin),
  };
  const program = ['--no-deprecation', join(ROOT, 'tools', 'cli.ts')];
  const cli = spawn(join(BIN, 'node'), [...program, name, ...args], { env, stdio: 'inherit' });
  const ended = once(cli, 'exit').then(([code]) => Number(code ?? 1));
  atEnd(async () => {
    cli.kill();
    afterSignal = await ended;
  });
  return ended;
}

/** With NODE_USE_ENV_PROXY, Node would send requests to the emulator through the environment's proxy, too. */
function reachThisMachineDirectly() {
  const set = ['no_proxy', 'NO_PROXY'].filter((variable) => process.env[variable] !== undefined);
  const variables = set.length === 0 ? ['NO_PROXY'] : set;
  return Object.fromEntries(
    variables.map((variable) => [
      variable,
      [process.env[variable], '127.0.0.1', 'localhost'].filter(Boolean).join(','),
    ]),
  );
}
