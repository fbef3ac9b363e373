import { parseArgs } from 'node:util';
import { parsePort } from './ports.mjs';
import { UserError } from './user-error.mjs';

const DEFAULT_PORT = '4566';

/** @typedef {'http' | 'rest'} Gateway */

/**
 * Options of `npm start`.
 *
 * @param {string[]} argv what follows `--`
 * @returns {{ port: number, gateway: Gateway, verbose: boolean }}
 * @throws {UserError} with the usage, for anything not known
 */
export function startOptions(argv) {
  const { values } = strictly('npm start -- [--port N] [--gateway http|rest] [--verbose]', () =>
    parseArgs({
      args: argv,
      options: {
        port: { type: 'string', default: DEFAULT_PORT },
        gateway: { type: 'string', default: 'http' },
        verbose: { type: 'boolean', default: false },
      },
    }),
  );
  return { port: parsePort(values.port), gateway: parseGateway(values.gateway), verbose: values.verbose };
}

/**
 * Options of `npm test`. What is not ours is vitest's.
 *
 * @param {string[]} argv what follows `--`
 * @returns {{ unit: boolean, e2e: boolean, gateway: Gateway, vitest: string[] }} which suites, all when neither is named; the kind of
 *   gateway; arguments for vitest
 * @throws {UserError} for a gateway that is not known
 */
export function testOptions(argv) {
  const options = { unit: { type: 'boolean' }, e2e: { type: 'boolean' }, gateway: { type: 'string' } };
  const ours = (/** @type {string} */ name) => Object.hasOwn(options, name);
  const { values, tokens } = parseArgs({
    args: argv,
    strict: false,
    tokens: true,
    options: { unit: { type: 'boolean' }, e2e: { type: 'boolean' }, gateway: { type: 'string', default: 'http' } },
  });
  const taken = new Set(
    tokens.flatMap((token) => {
      if (token.kind === 'option-terminator') return [token.index];
      if (token.kind !== 'option' || !ours(token.name)) return [];
      return token.value !== undefined && !token.inlineValue ? [token.index, token.index + 1] : [token.index];
    }),
  );
  const vitest = argv.filter((_, index) => !taken.has(index));
  return {
    unit: values.unit === true,
    e2e: values.e2e === true,
    gateway: parseGateway(String(values.gateway)),
    vitest,
  };
}

/**
 * @param {readonly string[]} argv arguments for `cdk deploy`
 * @returns {boolean} whether a stage is among its context; the one of an emulator would be deployed otherwise
 */
export function saysStage(argv) {
  return argv.some((argument, index) => {
    const context = ['-c', '--context'].includes(argv[index - 1] ?? '')
      ? argument
      : /^(?:--context=|-c=?)(.*)/.exec(argument)?.[1];
    return context?.startsWith('stage=') === true;
  });
}

/**
 * Reads options, and says how they are used when they are not right.
 *
 * @template T
 * @param {string} usage the command and its options
 * @param {() => T} parse reads them; throws a sentence for what is not right
 * @returns {T} what it gives
 * @throws {UserError} that sentence, and the usage
 */
export function strictly(usage, parse) {
  try {
    return parse();
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`);
  }
}

/**
 * The kind of gateway of a command that may bring up a market of its own.
 *
 * @param {string | undefined} text what was asked for
 * @param {boolean} isElsewhere whether the command takes a market that is there
 * @returns {Gateway} `http` unless told
 * @throws {UserError} for one that is not known, and for any where there is one already
 */
export function ownGateway(text, isElsewhere) {
  if (text !== undefined && isElsewhere) throw new UserError('--gateway is for a market of its own.');
  return parseGateway(text ?? 'http');
}

/**
 * @param {string} name of the option
 * @param {string} text its value
 * @param {number} least the least it may be
 * @returns {number}
 * @throws {UserError} when it is no whole number from there on
 */
export function wholeNumber(name, text, least) {
  const number = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(number) && number >= least) return number;
  throw new UserError(`${name} wants a whole number from ${least}, not "${text}".`);
}

/**
 * @param {string} text
 * @returns {Gateway}
 */
function parseGateway(text) {
  if (text === 'http' || text === 'rest') return text;
  throw new UserError(`--gateway is http or rest, not "${text}".`);
}
