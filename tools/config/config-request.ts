import { settingsGroups } from './settings.ts';

/** The name of a setting, or of a whole group of settings. */
export interface SettingName {
  readonly group: string;
  readonly field?: string;
}

/** What to show or change. */
export type ConfigRequest =
  | { readonly verb: 'get'; readonly name?: SettingName }
  | { readonly verb: 'set'; readonly name: SettingName; readonly value: string };

/** Parses the arguments that are not options. Throws a sentence that says what is wrong with them. */
export function readConfigRequest([verb, name, value, ...more]: readonly string[]): ConfigRequest {
  if (more.length > 0) throw new Error(`"${more.join(' ')}" is too much.`);
  if (verb === 'get' && value === undefined) return name === undefined ? { verb } : { verb, name: parseName(name) };
  if (verb === 'set' && name !== undefined && value !== undefined) return { verb, name: parseName(name), value };
  throw new Error('Say get, or set with a name and a value.');
}

function parseName(name: string): SettingName {
  const [group = '', field, ...more] = name.split('.');
  const known = Object.hasOwn(settingsGroups, group) ? settingsGroups[group] : undefined;
  if (known === undefined || more.length > 0) throw new Error(`There is no setting ${name}. ${choices()}`);
  if (field === undefined) return { group };
  if (!known.fields.includes(field)) {
    throw new Error(`There is no setting ${name}: ${group} has ${known.fields.join(', ')}.`);
  }
  return { group, field };
}

function choices(): string {
  const all = Object.entries(settingsGroups).map(([group, { fields }]) => `${group}.{${fields.join(',')}}`);
  return `There are ${all.join(', ')}.`;
}
