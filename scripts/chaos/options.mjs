import { parseArgs } from 'node:util';
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
  const values = parse(argv);
  const gateway = gatewayOf(values);
  const faults = values.faults.split(',').filter((name) => name !== '');
  const unknown = faults.find((name) => !FAULTS.includes(name));
  if (unknown !== undefined) throw wrong(`There is no fault "${unknown}".`);
  const { here, url, stage } = values;
  if (url !== undefined && (here || stage === undefined)) throw wrong('--url goes with --stage, and without --here.');
  if (stage !== undefined && (url === undefined || stage === 'prod')) {
    throw wrong(stage === 'prod' ? 'Nobody does this to prod.' : '--stage goes with --url.');
  }
  return {
    clients: wholeNumber('--clients', values.clients, 1),
    seconds: wholeNumber('--seconds', values.seconds, 1),
    seed: values.seed === undefined ? anySeed : wholeNumber('--seed', values.seed, 0),
    faults,
    gateway,
    here,
    url,
    stage: stage ?? 'local',
  };
}

/**
 * @param {{ gateway?: string, here: boolean, url?: string }} values
 * @returns {'http' | 'rest'}
 */
function gatewayOf({ gateway, here, url }) {
  if (gateway === undefined) return 'http';
  if (here || url !== undefined) throw wrong('--gateway is for a market of its own.');
  if (gateway !== 'http' && gateway !== 'rest') throw wrong(`--gateway is http or rest, not "${gateway}".`);
  return gateway;
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
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
    }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} name
 * @param {string} text
 * @param {number} least
 */
function wholeNumber(name, text, least) {
  const number = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(number) || number < least) {
    throw wrong(`${name} wants a whole number from ${least}, not "${text}".`);
  }
  return number;
}

/** @param {string} what */
function wrong(what) {
  return new UserError(`${what}\nUsage: ${USAGE}`);
}
