import { parseArgs } from 'node:util';
import { ownGateway, strictly, wholeNumber } from '../lib/options.mjs';
import { UserError } from '../lib/user-error.mjs';

const USAGE =
  'npm run chaos -- [--clients 8] [--seconds 60] [--seed N] [--faults kill,sources,payment,repeat,redeploy] [--gateway http|rest] [--here | --url ADDRESS --stage STAGE]';

const FAULTS = ['kill', 'sources', 'payment', 'repeat', 'redeploy'];

/**
 * @typedef {object} ChaosRequest
 * @property {number} clients how many rent at the same time
 * @property {number} seconds for how long
 * @property {number} seed of every choice
 * @property {string[]} faults kinds of harm
 * @property {'http' | 'rest'} gateway of a market of its own
 * @property {boolean} here whether the market that runs here is to suffer, instead of one of its own
 * @property {string | undefined} url address of a market elsewhere
 * @property {string} stage of that market
 */

/**
 * Options of `npm run chaos`.
 *
 * @param {string[]} argv what follows `--`
 * @param {number} anySeed the seed when none is named
 * @returns {ChaosRequest}
 * @throws {UserError} with the usage, for anything not known
 */
export function chaosOptions(argv, anySeed) {
  return strictly(USAGE, () => {
    const { values } = parseArgs({
      args: argv,
      options: {
        clients: { type: 'string', default: '8' },
        seconds: { type: 'string', default: '60' },
        seed: { type: 'string' },
        faults: { type: 'string', default: FAULTS.join(',') },
        gateway: { type: 'string' },
        here: { type: 'boolean', default: false },
        url: { type: 'string' },
        stage: { type: 'string' },
      },
    });
    const { here, url, stage } = values;
    refuseProd(stage);
    if (url !== undefined && (here || stage === undefined)) {
      throw new UserError('--url goes with --stage, and without --here.');
    }
    if (stage !== undefined && url === undefined) throw new UserError('--stage goes with --url.');
    return {
      clients: wholeNumber('--clients', values.clients, 1),
      seconds: wholeNumber('--seconds', values.seconds, 1),
      seed: values.seed === undefined ? anySeed : wholeNumber('--seed', values.seed, 0),
      faults: knownFaults(values.faults),
      gateway: ownGateway(values.gateway, here || url !== undefined),
      here,
      url,
      stage: stage ?? 'local',
    };
  });
}

/** @param {string | undefined} stage */
function refuseProd(stage) {
  if (stage === 'prod') throw new UserError('Nobody does this to prod.');
}

/** @param {string} text */
function knownFaults(text) {
  const faults = text.split(',').filter((name) => name !== '');
  const unknown = faults.find((name) => !FAULTS.includes(name));
  if (unknown !== undefined) throw new UserError(`There is no fault "${unknown}".`);
  return faults;
}
