import type { StageKind } from './stage-name.ts';

/** How a stage is watched, and who hears of alarms. */
export interface MonitoringSettings {
  /** Whether the probe rents once a minute. */
  readonly probe: boolean;
  /** Gets every alarm by e-mail, once its owner has confirmed the subscription. */
  readonly alarmEmail?: string | undefined;
}

/**
 * The settings from CDK context: `probe`, on or off, by default on in prod alone; and `alarmEmail`. Throws a sentence
 * that explains their form.
 */
export function monitoringSettingsOf(
  kind: StageKind,
  { probe = kind === 'prod' ? 'on' : 'off', alarmEmail }: { readonly probe?: unknown; readonly alarmEmail?: unknown },
): MonitoringSettings {
  if (probe !== 'on' && probe !== 'off') throw new Error(`-c probe=… must be on or off, not ${String(probe)}`);
  if (alarmEmail === undefined) return { probe: probe === 'on' };
  if (typeof alarmEmail !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(alarmEmail))
    throw new Error(`-c alarmEmail=… must be an address such as ops@shop.example, not ${String(alarmEmail)}`);
  return { probe: probe === 'on', alarmEmail };
}
