import { parseArgs } from 'node:util';
import { strictly, wholeNumber } from '../lib/options.mjs';

/** @typedef {import('../lib/user-error.mjs').UserError} UserError */

const USAGE = 'npm run mutation -- [folder…] [--reuse] [--concurrency N]';

/**
 * @typedef {object} MutationRequest
 * @property {string[]} paths folders to mutate, all when none is named
 * @property {boolean} reuse whether to take what the last run found where nothing has changed
 * @property {number} concurrency processes side by side
 */

/**
 * Options of `npm run mutation`.
 *
 * @param {string[]} argv what follows `--`
 * @param {number} processes side by side when nobody says
 * @returns {MutationRequest}
 * @throws {UserError} with the usage, for anything not known
 */
export function mutationOptions(argv, processes) {
  return strictly(USAGE, () => {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { reuse: { type: 'boolean', default: false }, concurrency: { type: 'string' } },
    });
    const { reuse, concurrency = String(processes) } = values;
    return { paths: positionals, reuse, concurrency: wholeNumber('--concurrency', concurrency, 1) };
  });
}
