import { appendFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { logGroupOf, nameIn } from '../../infra/stage-name.ts';
import { atEnd } from '../bootstrap/cleanup.mjs';
import { installEmulator } from '../bootstrap/install-python.mjs';
import { runFolder } from '../bootstrap/paths.mjs';
import { describeError, UserError } from '../bootstrap/user-error.mjs';
import { requireFreePort } from '../emulator/emulator.ts';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { giveLocalDomain } from '../emulator/local-domain.ts';
import { portOf } from '../emulator/ports.ts';
import { followLogs } from '../logs/log-follower.ts';
import { isPlatformLine, type Line, logFormatter } from '../logs/log-line.ts';
import { bringUp } from '../market/market.ts';
import { announce } from '../market/market-file.ts';
import { welcome } from '../market/welcome.ts';
import { defineCommand } from '../options/define-command.ts';
import { flag, gateway, port } from '../options/kinds.ts';
import { addLocalPeople } from '../people/local-people.ts';
import { seedMarket } from '../seed/seed-market.ts';

const DEFAULT_PORT = 4566;
/** The common prefix of the functions' log groups. */
const LOG_GROUPS = logGroupOf(nameIn({ name: 'local' }, ''));
let isUp = false;

export const startCommand = defineCommand({
  name: 'npm start',
  purpose: 'Installs what is needed, starts an emulator of AWS, deploys the market to it and shows its requests.',
  examples: ['npm start', 'npm start -- --port 4600 --gateway rest', 'npm start -- --ledger'],
  options: {
    port: port(`the emulator's port (${DEFAULT_PORT} unless told)`),
    gateway: gateway(),
    empty: flag('without the things that are on offer otherwise'),
    ledger: flag('keep books of payments in a PostgreSQL server of its own'),
    verbose: flag('show every line that functions log'),
  },
  request: ({ values }) => ({ ...values, gateway: values.gateway ?? 'http', defaultPort: DEFAULT_PORT }),
  async run({ port: wanted, defaultPort, gateway: kind, empty, ledger, verbose }) {
    const foreign = foreignEndpoint(wanted);
    const where = foreign === undefined ? (wanted ?? defaultPort) : portOf(foreign);
    if (foreign === undefined) {
      await requireFreePort(where);
      await installEmulator();
    }
    const folder = runFolder(where);
    rmSync(folder, { recursive: true, force: true });
    const market = await bringUp({ port: where, gateway: kind, folder, ledger });
    const { endpoint, api, outputs } = market;
    const people = await addLocalPeople(endpoint);
    const address = await giveLocalDomain(endpoint, new URL(api).pathname);
    atEnd(announce({ pid: process.pid, endpoint, api, port: where, startedAt: new Date().toISOString(), outputs }));
    isUp = true;
    const own = foreign === undefined;
    console.log(
      welcome({
        api,
        address,
        endpoint,
        people: people !== undefined,
        logs: relative('', folder),
        own,
        seconds: secondsSinceTyped(),
      }),
    );
    if (people !== undefined && !empty) void seedMarket(api, people).catch(sayWhatIsMissing);
    await Promise.race([follow(endpoint, folder, verbose), market.ended]);
    throw new UserError(`The emulator has ended by itself; its log is ${relative('', join(folder, 'emulator.log'))}.`);
  },
  afterSignal: () => (isUp ? 0 : 130),
});

/** A market without its first things is still a market. */
function sayWhatIsMissing(error: unknown): void {
  console.log(`Not everything is on offer that should be at first: ${describeError(error)}`);
}

/** Counts from the start of the npm script, which bootstrap/run.mjs passes on. */
function secondsSinceTyped(): number {
  return (Date.now() - Number(process.env.GDMARKET_BEGAN ?? performance.timeOrigin)) / 1_000;
}

/** Shows what the functions log as it comes, and writes all of it to a file. */
async function follow(endpoint: string, folder: string, verbose: boolean): Promise<void> {
  const format = logFormatter(process.stdout.isTTY === true, verbose);
  const file = join(folder, 'functions.log');
  let lines: Line[] = [];
  await followLogs(
    endpoint,
    LOG_GROUPS,
    (group, events) => {
      const name = group.slice(LOG_GROUPS.length);
      for (const { message = '', timestamp = Date.now() } of events) {
        if (!isPlatformLine(message)) appendFileSync(file, `${name} ${message.trimEnd()}\n`);
        const line = format(name, message, timestamp);
        if (line !== undefined) lines.push(line);
      }
    },
    () => {
      for (const { text } of lines.sort((one, other) => one.at - other.at)) console.log(text);
      lines = [];
    },
  );
}
