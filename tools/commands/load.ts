import { join, relative, resolve } from 'node:path';
import { LOCAL } from '../bootstrap/paths.mjs';
import { adopt, clientEnvironment } from '../emulator/environment.ts';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { requireMarket } from '../market/find-market.ts';
import { announcedMarkets } from '../market/market-file.ts';
import { onOwnMarket } from '../market/own-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { address, gateway, marketPort, stage, text, wholeNumber } from '../options/kinds.ts';
import { interruptibly } from './interruptibly.ts';

/** A phase must have room for the breaker's window of 10 s, and for a pause and a probe after it. */
const LEAST_SECONDS = 20;

const loads = ['breaker', 'availability', 'growth'] as const;

/** The most rows of a table that pages are read of, unless told. */
const ROWS = 100_000;

/**
 * How many clients pay for how long, and on which market: the one at the address, else the one that runs here, else a
 * new one.
 */
export const loadCommand = defineCommand({
  name: 'npm run load',
  purpose:
    'breaker: lets clients pay while the payment provider gets slow and heals, and draws what happened. availability: ' +
    'lets clients register and rent while every function is replaced. growth: pages of large tables, one thing that ' +
    'many want, how late views are.',
  examples: [
    'npm run load -- breaker --clients 4 --seconds 20',
    'npm run load -- availability --seconds 120',
    'npm run load -- growth --rows 1000000',
  ],
  operands: 'breaker|availability|growth',
  options: {
    clients: wholeNumber(1, 10, 'how many work at the same time'),
    seconds: wholeNumber(LEAST_SECONDS, 30, 'how long each phase or run takes'),
    rows: wholeNumber(100, ROWS, 'growth: rows of the largest table'),
    seed: wholeNumber(0, 1, 'the seed of prices and of when clients come back'),
    out: text('FOLDER', 'takes what is recorded (.local/load/<time> unless told)'),
    port: marketPort(),
    gateway: gateway(),
    url: address('a market elsewhere, by the AWS credentials of this shell'),
    stage: stage('its stage; never prod'),
  },
  request({ values, operands }) {
    const kindOfLoad = loads.find((one) => one === operands.join(' '));
    if (kindOfLoad === undefined) throw new Error('There are three loads: breaker, availability and growth.');
    const { url, port: here, stage: elsewhere, gateway: kind } = values;
    if (here !== undefined && url !== undefined)
      throw new Error('--port is for a market on this machine, --url for one elsewhere.');
    if ((url === undefined) !== (elsewhere === undefined)) throw new Error('--url and --stage go together.');
    if (elsewhere?.startsWith('prod')) throw new Error('Everybody would notice: not on prod.');
    if (kind !== undefined && url !== undefined) throw new Error('--gateway is for a market of its own.');
    return { ...values, load: kindOfLoad, gateway: kind ?? 'http', stage: elsewhere ?? 'local' };
  },
  async run(request) {
    const { port: wanted, url, stage: name, gateway: kind } = request;
    if (url !== undefined) {
      // Functions, tables and queues are where the person's AWS credentials, region and endpoint lead.
      return load(request, { ...process.env, GDMARKET_API: url, GDMARKET_STAGE: name });
    }
    if (wanted !== undefined || foreignEndpoint() !== undefined || announcedMarkets().length > 0) {
      const { api, endpoint } = await requireMarket(wanted);
      return load(request, { ...clientEnvironment(endpoint), GDMARKET_API: api });
    }
    return onOwnMarket('load', kind, (env) => load(request, env));
  },
});

interface Load {
  readonly load: (typeof loads)[number];
  readonly clients: number;
  readonly seconds: number;
  readonly seed: number;
  readonly rows: number;
  readonly out: string | undefined;
}

// They read the environment when they are loaded.
const programs = {
  breaker: async () => (await import('#lab/load/breaker.ts')).loadBreaker,
  availability: async () => (await import('#lab/load/availability/run-availability.ts')).runAvailability,
  growth: async () => (await import('#lab/load/growth/run-growth.ts')).runGrowth,
};

/** Loads the market of an environment. Returns the exit code. */
async function load(
  { load: wanted, clients, seconds, seed, rows, out }: Load,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  adopt(env);
  const run = await programs[wanted]();
  const started = new Date().toISOString().replace(/[:.]/g, '-');
  const folder = relative('', resolve(out ?? join(LOCAL, 'load', started))) || '.';
  const say = (line: string) => console.log(line);
  return interruptibly('Putting the settings back…', async (signal) =>
    (await run({ clients, seconds, seed, rows, out: folder, signal, say })) ? 0 : 1,
  );
}
