import { appendFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { atEnd } from './lib/cleanup.mjs';
import { runCommand } from './lib/command.mjs';
import { startCommand } from './lib/commands.mjs';
import { requireFreePort } from './lib/emulator.mjs';
import { giveLocalDomain } from './lib/local-domain.mjs';
import { followLogs } from './lib/log-follower.mjs';
import { isPlatformLine, logFormatter } from './lib/log-line.mjs';
import { bringUp, foreignEndpoint, install } from './lib/market.mjs';
import { announce } from './lib/market-file.mjs';
import { runFolder } from './lib/paths.mjs';
import { portOf } from './lib/ports.mjs';
import { UserError } from './lib/user-error.mjs';
import { welcome } from './lib/welcome.mjs';

const LOG_GROUPS = '/aws/lambda/gdmarket-local-';
let isUp = false;

await runCommand(startCommand, start, () => (isUp ? 0 : 130));

/**
 * @param {{ port: number | undefined, defaultPort: number, gateway: 'http' | 'rest', verbose: boolean }} request
 * @returns {Promise<number>}
 */
async function start({ port: wanted, defaultPort, gateway, verbose }) {
  const foreign = foreignEndpoint(wanted);
  const port = foreign === undefined ? (wanted ?? defaultPort) : portOf(foreign);
  if (foreign === undefined) await requireFreePort(port);
  await install(foreign === undefined);
  const folder = runFolder(port);
  rmSync(folder, { recursive: true, force: true });
  const market = await bringUp({ port, gateway, folder });
  const { endpoint, api, outputs } = market;
  const address = await giveLocalDomain(endpoint, new URL(api).pathname);
  atEnd(announce({ pid: process.pid, endpoint, api, port, startedAt: new Date().toISOString(), outputs }));
  isUp = true;
  const own = foreign === undefined;
  console.log(welcome({ api, address, endpoint, logs: relative('', folder), own, seconds: process.uptime() }));
  await Promise.race([follow(endpoint, folder, verbose), market.ended]);
  throw new UserError(`The emulator has ended by itself; its log is ${relative('', join(folder, 'emulator.log'))}.`);
}

/**
 * Shows what the functions log, as it comes; everything goes into a file too.
 *
 * @param {string} endpoint
 * @param {string} folder
 * @param {boolean} verbose
 */
async function follow(endpoint, folder, verbose) {
  const format = logFormatter(process.stdout.isTTY === true, verbose);
  const file = join(folder, 'functions.log');
  /** @type {import('./lib/log-line.mjs').Line[]} */
  let lines = [];
  await followLogs(
    endpoint,
    LOG_GROUPS,
    (group, events) => {
      const name = group.slice(LOG_GROUPS.length);
      const own = events.filter(({ message }) => !isPlatformLine(message));
      appendFileSync(file, own.map(({ message }) => `${name} ${message.trimEnd()}\n`).join(''));
      lines.push(...events.flatMap(({ message, timestamp }) => format(name, message, timestamp) ?? []));
    },
    () => {
      for (const { text } of lines.sort((one, other) => one.at - other.at)) console.log(text);
      lines = [];
    },
    new AbortController().signal,
  );
}
