import { parseArgs } from 'node:util';
import { UserError } from '../lib/user-error.mjs';

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
  const { values, positionals } = parse(argv);
  const concurrency = values.concurrency === undefined ? processes : Number(values.concurrency);
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw wrong(`--concurrency wants a whole number from 1, not "${values.concurrency}".`);
  }
  return { paths: positionals, reuse: values.reuse, concurrency };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { reuse: { type: 'boolean', default: false }, concurrency: { type: 'string' } },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} what */
function wrong(what) {
  return new UserError(`${what}\nUsage: ${USAGE}`);
}
