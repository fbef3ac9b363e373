import { issueMessage } from '#shared/http/input/issue-message.ts';
import { UserError } from '../bootstrap/user-error.mjs';
import type { ConfigRequest, SettingName } from './config-request.ts';
import { readStored, type SettingsGroup, type Stored, settingsGroups } from './settings.ts';
import type { SettingsStore } from './settings-store.ts';

/** What a standard parameter holds. https://docs.aws.amazon.com/general/latest/gr/ssm.html#limits_ssm */
const MOST_BYTES = 4_096;

/** A request about the settings of one stage. */
export type StageRequest = ConfigRequest & { readonly stage: string };

/** What the command works with. */
export interface ConfigTools {
  readonly store: SettingsStore;
  /** Writes the output, line by line. */
  readonly write: (line: string) => void;
}

/**
 * Shows or changes settings of a stage. Returns the exit code: 0, or 1 when a stored value is bad. Throws a UserError,
 * and writes nothing, for an unknown setting or for a value that the functions would refuse.
 */
export async function runConfig(command: StageRequest, tools: ConfigTools): Promise<number> {
  return command.verb === 'get' ? show(command, tools) : change(command, tools);
}

async function show(
  { stage, name }: Extract<StageRequest, { verb: 'get' }>,
  { store, write }: ConfigTools,
): Promise<number> {
  const names = name === undefined ? Object.keys(settingsGroups) : [name.group];
  let code = 0;
  for (const group of names) {
    const stored = await storedNow(store, stage, group);
    if ('faults' in stored) {
      write(`${badlyStored(group, stored)} ${howToMend(group)}`);
      code = 1;
    } else if (name?.field !== undefined) {
      write(textOf(stored.values[name.field]));
    } else {
      for (const [field, value] of Object.entries(stored.values))
        write(`${`${group}.${field}`.padEnd(40)}${textOf(value)}`);
      for (const field of Object.keys(stored.others)) {
        write(`${`${group}.${field}`.padEnd(40)} is not known to this version, whose functions ignore it`);
      }
    }
  }
  return code;
}

async function change(
  { stage, name, value }: Extract<StageRequest, { verb: 'set' }>,
  { store, write }: ConfigTools,
): Promise<number> {
  const { group } = name;
  const before = await storedNow(store, stage, group);
  const wanted =
    name.field === undefined ? parseJson(`all of ${group}`, value) : replaced(group, before, name.field, value);
  const after = readStored(groupOf(group), JSON.stringify(wanted));
  // Functions would ignore an unknown field; a typed one is a mistake. A stored one may be a later version's.
  if (name.field === undefined) refuseOthers(group, Object.keys(after.others));
  if ('faults' in after) throw new UserError(`Nothing is changed: ${faultsOf(group, after.faults)}.`);
  const text = JSON.stringify({ ...after.values, ...after.others });
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES)
    throw new UserError(`Nothing is changed: ${group} would have ${bytes} bytes, and a parameter holds ${MOST_BYTES}.`);
  await store.write(groupOf(group).parameter(stage), text);
  for (const line of changes(name, before, after.values)) write(line);
  for (const doubt of groupOf(group).doubts(after.values)) write(`Careful: ${doubt}`);
  return 0;
}

/** The stored settings. Throws a UserError when the stage has no such parameter. */
async function storedNow(store: SettingsStore, stage: string, group: string): Promise<Stored> {
  const parameter = groupOf(group).parameter(stage);
  const text = await store.read(parameter);
  if (text === undefined) throw new UserError(`There is no parameter ${parameter}: is stage ${stage} deployed here?`);
  return readStored(groupOf(group), text);
}

function replaced(group: string, before: Stored, field: string, value: string): object {
  if ('faults' in before) throw new UserError(`${badlyStored(group, before)} ${howToMend(group)}`);
  return { ...before.others, ...before.values, [field]: typedValue(`${group}.${field}`, value) };
}

/** A typed value: a number, or a list as JSON. */
function typedValue(name: string, value: string): unknown {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isFinite(number)) return number;
  if (/^\s*\[/.test(value)) return parseJson(name, value);
  throw new UserError(`Nothing is changed: ${name} must be a number, not "${value}".`);
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function refuseOthers(group: string, others: readonly string[]): void {
  if (others.length === 0) return;
  const names = others.map((field) => `${group}.${field}`).join(', ');
  throw new UserError(`Nothing is changed: ${names} is no setting: ${group} has ${groupOf(group).fields.join(', ')}.`);
}

function parseJson(what: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new UserError(`Nothing is changed: ${what} must be JSON, not ${value}.`);
  }
}

function changes(name: SettingName, before: Stored, after: Readonly<Record<string, unknown>>): readonly string[] {
  const old = 'values' in before ? before.values : {};
  const fields = name.field === undefined ? Object.keys(after) : [name.field];
  return fields.map((field) => `${name.group}.${field}: ${textOf(old[field] ?? '(bad)')} → ${textOf(after[field])}`);
}

function groupOf(group: string): SettingsGroup {
  const known = settingsGroups[group];
  if (known === undefined) throw new Error(`no group ${group}`);
  return known;
}

type Faults = Extract<Stored, { faults: unknown }>;

function badlyStored(group: string, { faults }: Faults): string {
  return `What is stored is bad; functions go by their last good ${group} settings, fresh ones by the defaults: ${faultsOf(group, faults)}.`;
}

function howToMend(group: string): string {
  return `Set them all at once: npm run config -- set ${group} '{${groupOf(group)
    .fields.map((field) => `"${field}": …`)
    .join(', ')}}'`;
}

function faultsOf(group: string, faults: Faults['faults']): string {
  return faults.map((fault) => `${[group, ...fault.path].join('.')} ${issueMessage(fault)}`).join('; ');
}
