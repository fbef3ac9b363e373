import { parseArgs } from 'node:util';
import { UserError } from '../bootstrap/user-error.mjs';
import type { Described, Option, Options } from './described.ts';
import { helpOf, usageOf } from './help.ts';

/** What a person typed. */
export interface Typed<O extends Options> {
  readonly values: { readonly [K in keyof O]: ReturnType<O[K]['read']> };
  /** Arguments that are not options. */
  readonly operands: readonly string[];
  /** Everything that the command itself does not know, as it was typed. */
  readonly others: readonly string[];
}

interface Table<O extends Options, R> extends Described {
  readonly options: O;
  /** Makes the request from what was typed. Throws a sentence when options contradict each other. */
  request(typed: Typed<O>): R;
  /** Runs the request, and returns the exit code. */
  run(request: R): Promise<number>;
  /** The exit code after a signal; by default 130. */
  readonly afterSignal?: () => number;
}

/** A command as a person types it. */
export interface Command<R = unknown> {
  readonly name: string;
  /** The names of its options. */
  readonly options: readonly string[];
  readonly help: string;
  /** Parses arguments. Throws a UserError with the usage for anything that is not understood. */
  read(argv: readonly string[]): R;
  /** Runs what was typed, and returns the exit code. */
  run(argv: readonly string[]): Promise<number>;
  readonly afterSignal: (() => number) | undefined;
}

/** Makes a command from the table of its options. */
export function defineCommand<const O extends Options, R>(table: Table<O, R>): Command<R> {
  const { name, options } = table;
  const usage = usageOf(table);
  return {
    name,
    options: Object.keys(options),
    help: helpOf(table, usage),
    read,
    run: async (argv) => table.run(read(argv)),
    afterSignal: table.afterSignal,
  };

  function read(argv: readonly string[]): R {
    try {
      return table.request(typedIn(table, argv));
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      throw new UserError(`${sentence}\nUsage: ${usage}\n${' '.repeat(7)}${name} -- --help says more.`);
    }
  }
}

/** Makes a command whose only option is `--help`. */
export function withoutOptions(name: string, purpose: string, run: () => Promise<number>): Command {
  return defineCommand({ name, purpose, examples: [name], options: {}, request: () => undefined, run });
}

/** Whether a person asks for help. */
export function wantsHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).some((argument) => argument === '--help' || argument === '-h');
}

/**
 * npm takes options that are not behind `--` as its own, and puts them into the environment. Throws a UserError when
 * one of the command's options is among them.
 */
export function refuseTakenByNpm({ name, options }: Command, env: NodeJS.ProcessEnv): void {
  if (env.npm_lifecycle_event === undefined) return;
  const taken = options.find((option) => env[`npm_config_${option.replaceAll('-', '_')}`]);
  if (taken === undefined) return;
  throw new UserError(`npm took --${taken} for its own option. Put -- before it: ${name} -- --${taken} …`);
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function typedIn<O extends Options>({ options, operands, others }: Table<O, unknown>, argv: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: operands === undefined ? argv : withNegatives(argv),
    strict: others === undefined,
    allowPositionals: operands !== undefined || others !== undefined,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
  });
  const read = Object.entries(options).map(([name, option]) => [name, valueRead(name, option, values[name])]);
  return { values: Object.fromEntries(read), operands: positionals, others: othersIn(argv, tokens, options) };
}

/** A negative number is a value, though often an invalid one, and not an option. */
function withNegatives(argv: readonly string[]): readonly string[] {
  const isNegative = (argument: string) => /^-[\d.]/.test(argument);
  const negatives = argv.filter(isNegative);
  return negatives.length === 0 ? argv : [...argv.filter((argument) => !isNegative(argument)), '--', ...negatives];
}

function valueRead(name: string, { read, value }: Option<unknown>, typed: unknown): unknown {
  // Where options of another program are allowed, one of ours may lack its value.
  if (value !== undefined && typed === true) throw new Error(`--${name} wants a value: --${name} ${value}.`);
  try {
    return read(typed === undefined ? undefined : String(typed));
  } catch (error) {
    throw new Error(`--${name} ${error instanceof Error ? error.message : error}`);
  }
}

function othersIn(argv: readonly string[], tokens: readonly Token[], options: Options): readonly string[] {
  const taken = new Set(
    tokens.flatMap((token) => {
      if (token.kind === 'option-terminator') return [token.index];
      if (token.kind !== 'option' || !Object.hasOwn(options, token.name)) return [];
      const { index, value, inlineValue } = token;
      return value !== undefined && !inlineValue ? [index, index + 1] : [index];
    }),
  );
  return argv.filter((_, index) => !taken.has(index));
}
