import type { AlarmRule } from './alarm-set.ts';
import { probeMetric } from './metrics.ts';

/** The alarm on the probe, by name: it fails, or it says nothing. `namespace` is the stage's own name. */
export function probeAlarms(namespace: string): Record<string, AlarmRule> {
  return {
    [`${namespace}-probe`]: {
      metric: probeMetric(namespace, 'Failures'),
      above: 0,
      periods: 3,
      silenceIsBad: true,
      severity: 'page',
      section: 'the-probe-fails',
      description: 'The probe cannot rent an item, or has stopped.',
    },
  };
}
