import { appendFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { atEnd } from './lib/cleanup.mjs';
import { paint } from './lib/colours.mjs';
import { runCommand } from './lib/command.mjs';
import { startCommand } from './lib/commands.mjs';
import { requireFreePort } from './lib/emulator.mjs';
import { followLogs } from './lib/log-follower.mjs';
import { isPlatformLine, logFormatter } from './lib/log-line.mjs';
import { bringUp, foreignEndpoint, install } from './lib/market.mjs';
import { announce } from './lib/market-file.mjs';
import { runFolder } from './lib/paths.mjs';
import { portOf } from './lib/ports.mjs';
import { seedCommands } from './lib/seed-commands.mjs';
import { UserError } from './lib/user-error.mjs';

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
  atEnd(announce({ pid: process.pid, endpoint, api, port, startedAt: new Date().toISOString(), outputs }));
  isUp = true;
  printWelcome(market, folder, foreign === undefined);
  await Promise.race([follow(endpoint, folder, verbose), market.ended]);
  throw new UserError(`The emulator has ended by itself; its log is ${relative('', join(folder, 'emulator.log'))}.`);
}

/**
 * @param {import('./lib/market.mjs').RunningMarket} market
 * @param {string} folder
 * @param {boolean} own whether the emulator is ours
 */
function printWelcome({ api, endpoint }, folder, own) {
  const log = (/** @type {string} */ name) => relative('', join(folder, name));
  console.log(`\nGDmarket is at ${paint('bold', api)} (after ${process.uptime().toFixed(1)} s)\n`);
  console.log(seedCommands(api));
  console.log(
    `\nLogs: functions ${log('functions.log')}${own ? `, emulator ${log('emulator.log')}` : ''}; AWS endpoint ${endpoint}`,
  );
  console.log(`The whole scenario: npm run demo. Ctrl-C ends ${own ? 'everything' : 'this view, not the emulator'}.\n`);
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
