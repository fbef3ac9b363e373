import { parseArgs } from 'node:util';
import { UserError } from '../lib/user-error.mjs';
import { settingsGroups } from './settings.ts';

/** The name of a setting, or of all settings of a group. */
export interface SettingName {
  readonly group: string;
  readonly field?: string;
}

/** What was asked for. */
export type ConfigCommand =
  | { readonly verb: 'get'; readonly stage: string; readonly name?: SettingName }
  | { readonly verb: 'set'; readonly stage: string; readonly name: SettingName; readonly value: string };

const stages = ['local', 'dev', 'prod'];

const USAGE = `Usage: npm run config -- get [name] [--stage ${stages.join('|')}]
       npm run config -- set <name> <value> [--stage ${stages.join('|')}]`;

/** Reads the command line that follows `npm run config --`. Throws a UserError that says what is wrong with it and how it is used. */
export function parseConfigCommand(argv: readonly string[]): ConfigCommand {
  const { values, positionals } = parse(argv);
  const { stage } = values;
  if (!stages.includes(stage)) throw new UserError(`--stage is ${stages.join(', ')}, not "${stage}".`);
  const [verb, name, value, ...more] = positionals;
  if (more.length > 0) throw new UserError(`"${more.join(' ')}" is too much.\n${USAGE}`);
  if (verb === 'get' && value === undefined) {
    return name === undefined ? { verb, stage } : { verb, stage, name: parseName(name) };
  }
  if (verb === 'set' && name !== undefined && value !== undefined) return { verb, stage, name: parseName(name), value };
  throw new UserError(USAGE);
}

function parse(argv: readonly string[]) {
  try {
    const options = { stage: { type: 'string', default: 'local' } } as const;
    return parseArgs({ args: withoutMinus(argv), options, allowPositionals: true });
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** A negative number is a value, though a bad one, and no option. */
function withoutMinus(argv: readonly string[]): string[] {
  const at = argv.findIndex((argument) => /^-[\d.]/.test(argument));
  return at < 0 ? [...argv] : [...argv.slice(0, at), ...argv.slice(at + 1), '--', argv[at] ?? ''];
}

function parseName(name: string): SettingName {
  const [group = '', field, ...more] = name.split('.');
  const known = Object.hasOwn(settingsGroups, group) ? settingsGroups[group] : undefined;
  if (known === undefined || more.length > 0) throw new UserError(`There is no setting ${name}. ${choices()}`);
  if (field === undefined) return { group };
  if (!known.fields.includes(field)) {
    throw new UserError(`There is no setting ${name}: ${group} has ${known.fields.join(', ')}.`);
  }
  return { group, field };
}

function choices(): string {
  const all = Object.entries(settingsGroups).map(([group, { fields }]) => `${group}.{${fields.join(',')}}`);
  return `There are ${all.join(', ')}.`;
}
