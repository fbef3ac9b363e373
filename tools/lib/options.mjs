import { parseArgs } from 'node:util';
import { helpOf, usageOf } from './options-help.mjs';
import { UserError } from './user-error.mjs';

/**
 * @template T
 * @typedef {object} Option an option of a command; option-kinds.mjs makes them
 * @property {string} help what it does, in a few words
 * @property {string} [value] what stands for its value in the help, as in N; a flag has none
 * @property {(text: string | undefined) => T} read what was typed, or what holds when nothing was; throws the end of a sentence
 *   that begins with the option's name
 */

/** @typedef {Record<string, Option<unknown>>} Options by name, without dashes */

/**
 * @template {Options} O
 * @typedef {object} Typed what a person typed
 * @property {{ [K in keyof O]: ReturnType<O[K]['read']> }} values one for each option
 * @property {string[]} operands arguments that are no options
 * @property {string[]} others everything that is not the command's own, as it was typed
 */

/**
 * @template R
 * @typedef {object} Command
 * @property {string} name what is typed, as in npm run chaos
 * @property {string[]} options their names
 * @property {string} help
 * @property {(argv: string[]) => R} read throws a UserError with the usage for anything not understood
 */

/**
 * @template {Options} O
 * @template R
 * @typedef {object} Table
 * @property {string} name
 * @property {string} purpose one sentence
 * @property {string[]} examples at least one
 * @property {O} options
 * @property {string} [operands] how they look, as in [folder…]; none are taken without
 * @property {string} [others] the program that takes what is not understood here
 * @property {(typed: Typed<O>) => R} request what the command is asked for; throws a sentence when options contradict each other
 */

/**
 * Makes a command from the table of its options.
 *
 * @template {Options} O
 * @template R
 * @param {Table<O, R>} table
 * @returns {Command<R>}
 */
export function defineCommand(table) {
  const { name, options, request } = table;
  const usage = usageOf(table);
  return {
    name,
    options: Object.keys(options),
    help: helpOf(table, usage),
    read(argv) {
      try {
        return request(typedIn(table, argv));
      } catch (error) {
        const sentence = error instanceof Error ? error.message : String(error);
        throw new UserError(`${sentence}\nUsage: ${usage}\n${' '.repeat(7)}${name} -- --help says more.`);
      }
    },
  };
}

/**
 * @param {string[]} argv
 * @returns {boolean} whether a person wants to know what a command is for
 */
export function wantsHelp(argv) {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).some((argument) => argument === '--help' || argument === '-h');
}

/**
 * npm takes options for its own that do not stand behind `--`, and says so only in passing.
 *
 * @param {Command<unknown>} command
 * @param {NodeJS.ProcessEnv} env where npm puts them
 * @throws {UserError} when it has taken one of the command's
 */
export function refuseTakenByNpm({ name, options }, env) {
  if (env.npm_lifecycle_event === undefined) return;
  const taken = options.find((option) => env[`npm_config_${option.replaceAll('-', '_')}`]);
  if (taken === undefined) return;
  throw new UserError(`npm took --${taken} for its own option. Put -- before it: ${name} -- --${taken} …`);
}

/**
 * @template {Options} O
 * @param {Table<O, unknown>} table
 * @param {string[]} argv
 * @returns {Typed<O>}
 */
function typedIn({ options, operands, others }, argv) {
  const { values, positionals, tokens } = parseArgs({
    args: operands === undefined ? argv : withNegatives(argv),
    strict: others === undefined,
    allowPositionals: operands !== undefined || others !== undefined,
    tokens: true,
    options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, parsed(option)])),
  });
  const read = Object.entries(options).map(([name, option]) => [name, valueRead(name, option, values[name])]);
  return { values: Object.fromEntries(read), operands: positionals, others: othersIn(argv, tokens, options) };
}

/**
 * A negative number is a value, though often a bad one, and no option.
 *
 * @param {string[]} argv
 */
function withNegatives(argv) {
  const isNegative = (/** @type {string} */ argument) => /^-[\d.]/.test(argument);
  const negatives = argv.filter(isNegative);
  return negatives.length === 0 ? argv : [...argv.filter((argument) => !isNegative(argument)), '--', ...negatives];
}

/**
 * @param {Option<unknown>} option
 * @returns {import('node:util').ParseArgsOptionDescriptor}
 */
function parsed({ value }) {
  return { type: value === undefined ? 'boolean' : 'string' };
}

/**
 * @param {string} name
 * @param {Option<unknown>} option
 * @param {unknown} typed what parseArgs found
 */
function valueRead(name, { read, value }, typed) {
  // Where others' options are let through, one of ours may lack its value.
  if (value !== undefined && typed === true) throw new Error(`--${name} wants a value: --${name} ${value}.`);
  try {
    return read(typed === undefined ? undefined : String(typed));
  } catch (error) {
    throw new Error(`--${name} ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * @param {string[]} argv
 * @param {{ kind: string, index: number, name?: string, value?: unknown, inlineValue?: boolean | undefined }[]} tokens
 * @param {Options} options
 */
function othersIn(argv, tokens, options) {
  const taken = new Set(
    tokens.flatMap(({ kind, index, name = '', value, inlineValue }) => {
      if (kind === 'option-terminator') return [index];
      if (kind !== 'option' || !Object.hasOwn(options, name)) return [];
      return value !== undefined && !inlineValue ? [index, index + 1] : [index];
    }),
  );
  return argv.filter((_, index) => !taken.has(index));
}
