import { kindOf, type StageName } from './stage-name.ts';

/** How long a new version answers a tenth of all requests before it answers all, in minutes. AWS has just these. */
const canaryMinutes = [5, 10, 15, 30] as const;

/** See {@link canaryMinutes}; `off` moves all requests at once. */
export type Canary = (typeof canaryMinutes)[number] | 'off';

/** How new versions come into use, and what stands ready for them. */
export interface RolloutSettings {
  /** Undefined on an emulator, which has no CodeDeploy. */
  readonly canary: Canary | undefined;
  /** Versions that aliases must stay at, by the functions' names after the stage: after a rollback, for one deploy. */
  readonly pinned: Readonly<Record<string, string>>;
  /** Whether callees and reservation keep instances ready. */
  readonly warm: boolean;
  /** Whether AWS Fault Injection Service may hurt the callees. */
  readonly faults: boolean;
}

/** CDK context of the settings. */
export type RolloutContext = Partial<Record<keyof RolloutSettings, unknown>>;

/**
 * The settings from CDK context: `canary` (5 minutes unless told), `pinned` as in `item-http:6,review-http:4`, `warm` (on
 * in prod unless told) and `faults` (off unless told, never on in prod). Throws a sentence that names the choices.
 */
export function rolloutSettingsOf(name: StageName, context: RolloutContext): RolloutSettings {
  const kind = kindOf(name);
  const faults = isOn('faults', context.faults, false);
  if (faults && kind !== 'dev') throw new Error(`-c faults=on is for dev stages, not ${name}`);
  return {
    canary: kind === 'local' ? undefined : canaryOf(context.canary),
    pinned: pinnedIn(context.pinned),
    warm: kind !== 'local' && isOn('warm', context.warm, kind === 'prod'),
    faults,
  };
}

function canaryOf(wanted: unknown = 5): Canary {
  const canary = ([...canaryMinutes, 'off'] as const).find((one) => String(one) === String(wanted));
  if (canary !== undefined) return canary;
  throw new Error(`-c canary=… must be ${canaryMinutes.join(', ')} (minutes) or off, not ${String(wanted)}`);
}

function pinnedIn(list: unknown): Readonly<Record<string, string>> {
  if (list === undefined || list === '') return {};
  return Object.fromEntries(
    String(list)
      .split(',')
      .map((pin) => {
        const [, name = '', version = ''] = /^([a-z]+-[a-z]+):(\d+)$/.exec(pin) ?? [];
        if (name === '') throw new Error(`-c pinned=… must be as in item-http:6,review-http:4, not ${String(list)}`);
        return [name, version];
      }),
  );
}

function isOn(option: string, wanted: unknown, unlessTold: boolean): boolean {
  if (wanted === undefined) return unlessTold;
  if (wanted === 'on' || wanted === 'off') return wanted === 'on';
  throw new Error(`-c ${option}=… must be on or off, not ${String(wanted)}`);
}
