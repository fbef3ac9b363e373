import { UserError } from '../lib/user-error.mjs';
import { configCommand } from './options.mjs';
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

/** Reads the command line that follows `npm run config --`. Throws a UserError that says what is wrong with it. */
export function parseConfigCommand(argv: readonly string[]): ConfigCommand {
  const request = configCommand.read([...argv]);
  const { verb, stage } = request;
  if (verb === 'set') return { verb, stage, name: parseName(request.name), value: request.value };
  return request.name === undefined ? { verb, stage } : { verb, stage, name: parseName(request.name) };
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
