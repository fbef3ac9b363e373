import { Duration } from 'aws-cdk-lib';
import type { AlarmRule, CompositeRule } from './alarm-set.ts';
import { accountConcurrency, commandMs, failedShare, type GatewayMetrics } from './metrics.ts';

/**
 * The objectives of a stage, over 30 days. `docs/runbook/objectives.md` explains them; a test compares the two.
 */
export const objectives = {
  /** The share of requests that are answered without a 5xx. */
  answered: 0.999,
  /** Milliseconds within which 99 of 100 commands are answered. */
  commandMs: 1_500,
  /** The share of payments that are decided at the first try. */
  decided: 0.995,
  /** Seconds until an event has reached its consumers, and the views. */
  deliveredS: 300,
};

/**
 * How much faster than allowed the budget of failed requests may be used up, in a long window and, so that the alarm
 * ends soon after the incident, in a short one: at this rate 2 % of 30 days' budget are gone in an hour, or 5 % in six.
 * https://sre.google/workbook/alerting-on-slos/
 */
const BURNS = {
  fast: { rate: 14.4, long: Duration.hours(1), short: Duration.minutes(5), severity: 'page' },
  slow: { rate: 6, long: Duration.hours(6), short: Duration.minutes(30), severity: 'ticket' },
} as const;

/** With fewer requests than this in a window, a share says nothing. */
const LEAST_REQUESTS = 30;

/** The share of the account's concurrency at which somebody asks for more. */
const CONCURRENCY_PERCENT = 80;

/** Alarms on what clients get, by name. `namespace` is the stage's own name. */
export function requestAlarms(namespace: string, gateway: GatewayMetrics): Record<string, AlarmRule> {
  const burns = Object.entries(BURNS).flatMap(([speed, { rate, long, short, severity }]) =>
    Object.entries({ long, short }).map(([window, period]): [string, AlarmRule] => [
      `${namespace}-requests-burn-${speed}-${window}`,
      {
        metric: failedShare(gateway, period, LEAST_REQUESTS),
        above: rate * (1 - objectives.answered),
        severity,
        section: 'requests-fail',
        description: `More than ${(rate * (1 - objectives.answered) * 100).toFixed(2)} % of requests failed in ${period.toHumanString()}.`,
      },
    ]),
  );
  return {
    ...Object.fromEntries(burns),
    [`${namespace}-commands-slow`]: {
      metric: commandMs(namespace, 'p99', Duration.minutes(5)),
      above: objectives.commandMs,
      periods: 3,
      severity: 'ticket',
      section: 'commands-are-slow',
      description: `One command in a hundred takes more than ${objectives.commandMs} ms.`,
    },
    [`${namespace}-concurrency`]: {
      metric: accountConcurrency(),
      above: CONCURRENCY_PERCENT,
      periods: 3,
      severity: 'ticket',
      section: 'concurrency-is-nearly-used-up',
      description: `More than ${CONCURRENCY_PERCENT} % of the account's Lambda concurrency are in use.`,
    },
  };
}

/** Composite alarms on what clients get, by name. `others`: further alarms while which people cannot rent. */
export function requestComposites(namespace: string, others: readonly string[]): Record<string, CompositeRule> {
  const burn = (speed: keyof typeof BURNS): CompositeRule => ({
    allOf: ['long', 'short'].map((window) => `${namespace}-requests-burn-${speed}-${window}`),
    severity: BURNS[speed].severity,
    section: 'requests-fail',
    description: `Requests fail ${BURNS[speed].rate} times as often as the objective allows.`,
  });
  return {
    [`${namespace}-requests-burn-fast`]: burn('fast'),
    [`${namespace}-requests-burn-slow`]: burn('slow'),
    [`${namespace}-cannot-rent`]: {
      anyOf: [`${namespace}-requests-burn-fast`, ...others],
      severity: 'page',
      section: 'people-cannot-rent',
      description: 'People cannot rent.',
    },
  };
}
