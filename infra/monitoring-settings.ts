/** Who hears of alarms. */
export interface MonitoringSettings {
  /** Gets every alarm by e-mail, once its owner has confirmed the subscription. */
  readonly alarmEmail?: string | undefined;
}

/** The settings from CDK context: `alarmEmail`. Throws a sentence that explains its form. */
export function monitoringSettingsOf({ alarmEmail }: { readonly alarmEmail?: unknown }): MonitoringSettings {
  if (alarmEmail === undefined) return {};
  if (typeof alarmEmail !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(alarmEmail))
    throw new Error(`-c alarmEmail=… must be an address such as ops@shop.example, not ${String(alarmEmail)}`);
  return { alarmEmail };
}
