import { parseArgs } from 'node:util';
import { ownGateway, strictly, wholeNumber } from '../lib/options.mjs';
import { UserError } from '../lib/user-error.mjs';

const USAGE =
  'npm run load -- breaker [--clients 10] [--seconds 30] [--seed 1] [--out FOLDER] [--gateway http|rest] [--url ADDRESS --stage STAGE]';

/** The breaker's window of 10 s has to fit into a phase, and a pause and a probe after it. */
const LEAST_SECONDS = 20;

/**
 * @typedef {object} LoadRequest
 * @property {number} clients how many pay at the same time
 * @property {number} seconds how long each phase takes
 * @property {number} seed of prices and of how much later than told clients come back
 * @property {string | undefined} out folder for what is recorded
 * @property {'http' | 'rest'} gateway of a market of its own
 * @property {string | undefined} url address of a market elsewhere
 * @property {string} stage of that market
 */

/**
 * Options of `npm run load`.
 *
 * @param {string[]} argv what follows `--`
 * @returns {LoadRequest}
 * @throws {UserError} with the usage, for anything not known
 */
export function loadOptions(argv) {
  return strictly(USAGE, () => {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        clients: { type: 'string', default: '10' },
        seconds: { type: 'string', default: '30' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        gateway: { type: 'string' },
        url: { type: 'string' },
        stage: { type: 'string' },
      },
    });
    if (positionals.join(' ') !== 'breaker') throw new UserError('There is one load: breaker.');
    const { url, stage, out } = values;
    if ((url === undefined) !== (stage === undefined)) throw new UserError('--url and --stage go together.');
    if (stage === 'prod') throw new UserError('Its provider would be slow for everybody: not on prod.');
    return {
      clients: wholeNumber('--clients', values.clients, 1),
      seconds: wholeNumber('--seconds', values.seconds, LEAST_SECONDS),
      seed: wholeNumber('--seed', values.seed, 0),
      out,
      gateway: ownGateway(values.gateway, url !== undefined),
      url: url?.replace(/\/$/, ''),
      stage: stage ?? 'local',
    };
  });
}
