import type { AlarmRule } from './alarm-set.ts';
import { guardMetric, unansweredBeyondHalf } from './metrics.ts';

/**
 * In how many of the last minutes most calls must have gone unanswered before an operator is alerted. Three minutes are
 * more than one failure or one client's repetitions. A window of ten makes one payment every four minutes enough to
 * notice that none is answered.
 */
const UNANSWERED = { periods: 3, of: 10 };

/** The names under which functions count bad settings that are not a guard's. */
export const SETTINGS = ['payment-provider', 'reservation-holds', 'limits', 'identity'] as const;

/** Alarms on guarded calls of each dependency, by name. `namespace` is that of their metrics, the stage's own name. */
export function guardAlarms(namespace: string, dependencies: readonly string[]): Record<string, AlarmRule> {
  return Object.fromEntries(
    dependencies.flatMap((dependency): [string, AlarmRule][] => [
      [
        `${namespace}-${dependency}-circuit`,
        {
          metric: guardMetric(namespace, dependency, 'ShortCircuits'),
          above: 0,
          periods: 3,
          severity: 'page',
          section: 'a-circuit-is-open',
          description: `The circuit of ${dependency} opens again and again: what needs it answers 503.`,
        },
      ],
      [
        `${namespace}-${dependency}-unanswered`,
        {
          metric: unansweredBeyondHalf(namespace, dependency),
          above: 0,
          ...UNANSWERED,
          severity: 'ticket',
          section: 'calls-get-no-answer',
          description: `Most calls of ${dependency} get no answer, though its circuit may be closed.`,
        },
      ],
    ]),
  );
}

/** Alarms on settings that somebody stored and functions refuse, by name. */
export function settingsAlarms(namespace: string, dependencies: readonly string[]): Record<string, AlarmRule> {
  return Object.fromEntries(
    [...dependencies, ...SETTINGS].map((name): [string, AlarmRule] => [
      `${namespace}-${name}-settings`,
      {
        metric: guardMetric(namespace, name, 'BadSettings'),
        above: 0,
        severity: 'ticket',
        section: 'settings-are-bad',
        description: `The stored settings of ${name} are bad. Functions keep the last good ones; new instances use the defaults.`,
      },
    ]),
  );
}
