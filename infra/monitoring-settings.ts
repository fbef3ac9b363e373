import type { StageKind } from './stage-name.ts';

/** How a stage is watched, and who hears of alarms. */
export interface MonitoringSettings {
  /** Whether the probe rents once a minute. */
  readonly probe: boolean;
  /** Whether functions send traces to X-Ray: Lambda samples a request a second and 5 % of the others. */
  readonly traces: boolean;
  /** Gets every alarm by e-mail, once its owner has confirmed the subscription. */
  readonly alarmEmail?: string | undefined;
}

/** CDK context of the settings. */
export type MonitoringContext = Partial<Record<keyof MonitoringSettings, unknown>>;

/**
 * The settings from CDK context: `probe`, on or off, by default on in prod alone; `traces`, by default off; and `alarmEmail`. Throws a sentence
 * that explains their form.
 */
export function monitoringSettingsOf(
  kind: StageKind,
  { probe = kind === 'prod' ? 'on' : 'off', traces = 'off', alarmEmail }: MonitoringContext,
): MonitoringSettings {
  if (traces !== 'on' && traces !== 'off') throw new Error(`-c traces=… must be on or off, not ${String(traces)}`);
  const watched = { probe: probe === 'on', traces: traces === 'on' };
  if (probe !== 'on' && probe !== 'off') throw new Error(`-c probe=… must be on or off, not ${String(probe)}`);
  if (alarmEmail === undefined) return watched;
  if (typeof alarmEmail !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(alarmEmail))
    throw new Error(`-c alarmEmail=… must be an address such as ops@shop.example, not ${String(alarmEmail)}`);
  return { ...watched, alarmEmail };
}
