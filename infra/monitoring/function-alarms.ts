import type { MarketFunction } from '../constructs/market-function.ts';
import type { AlarmRule } from './alarm-set.ts';
import { functionMetric } from './metrics.ts';

/**
 * How many crashes in a minute are tolerated. Clients, callers, queues and streams all try again, and Cognito itself
 * tries three times.
 */
const TOLERATED_ERRORS = 3;

/** In how many of the last minutes a function must be throttled where nobody waits for it: its queue tries again. */
const THROTTLED_BEHIND_QUEUE = { periods: 3, of: 5 };

/** The age in milliseconds of the oldest unpublished event from which an operator is alerted. */
const MAX_RELAY_AGE_MS = 60_000;

/** Functions that somebody waits for. */
const AWAITED = new Set(['http', 'calls', 'tokens']);

/** Alarms on every function, by name: it crashes, or it is throttled. */
export function functionAlarms(functions: readonly MarketFunction[]): Record<string, AlarmRule> {
  return Object.fromEntries(
    functions.flatMap(({ name, role }): [string, AlarmRule][] => {
      const signsIn = role === 'tokens';
      return [
        [
          `${name}-errors`,
          {
            metric: functionMetric(name, 'Errors'),
            above: TOLERATED_ERRORS,
            severity: signsIn ? 'page' : 'ticket',
            section: signsIn ? 'people-cannot-sign-in' : 'a-function-fails',
            description: `${name} crashes or times out.`,
          },
        ],
        [
          `${name}-throttles`,
          {
            metric: functionMetric(name, 'Throttles'),
            above: 0,
            ...(AWAITED.has(role) ? {} : THROTTLED_BEHIND_QUEUE),
            severity: signsIn ? 'page' : 'ticket',
            section: signsIn ? 'people-cannot-sign-in' : 'a-function-is-throttled',
            description: `${name} gets no more concurrency.`,
          },
        ],
      ];
    }),
  );
}

/**
 * Alarms on relays that fall behind, by name. `steady`: the tables that are written all the time; a relay of theirs
 * that says nothing has stopped.
 */
export function relayAlarms(
  functions: readonly MarketFunction[],
  steady: (relay: MarketFunction) => boolean,
): Record<string, AlarmRule> {
  const relays = functions.filter(({ role }) => role === 'relay');
  return Object.fromEntries(
    relays.map((relay): [string, AlarmRule] => [
      `${relay.name}-age`,
      {
        metric: functionMetric(relay.name, 'IteratorAge', 'max'),
        above: MAX_RELAY_AGE_MS,
        periods: 5,
        silenceIsBad: steady(relay),
        severity: 'page',
        section: 'events-are-not-published',
        description: `${relay.name} is more than a minute behind, or has stopped: events are written but not published.`,
      },
    ]),
  );
}
