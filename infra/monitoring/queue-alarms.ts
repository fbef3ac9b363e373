import type { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import type { EventConsumer } from '../constructs/event-consumer.ts';
import type { AlarmRule } from './alarm-set.ts';
import { messagesIn, oldestMessageIn, overdueIn } from './metrics.ts';

/** Minutes in which an overdue message is tried at least once. */
const OVERDUE_MINUTES = 20;

/**
 * Seconds that a message may be in a queue. A message that a consumer puts off waits up to 900 s, and a patient one
 * waits as long between two tries.
 */
const MAX_AGE_S = { prompt: 300, waiting: 1_500, patient: 2_400 };

/** Alarms on the first message in a dead-letter queue or a relay's failure queue, by name. */
export function deadLetterAlarms(queues: readonly DeadLetterQueue[]): Record<string, AlarmRule> {
  return Object.fromEntries(
    queues.map(({ name }): [string, AlarmRule] => {
      const lost = name.endsWith('-relay-failures');
      const money = name.includes('-settlements-');
      return [
        `${name}-messages`,
        {
          metric: messagesIn(name),
          above: 0,
          severity: lost ? 'page' : 'ticket',
          section: lost ? 'events-are-not-published' : money ? 'money-is-to-be-given-back' : 'dead-letters',
          description: lost
            ? `${name} holds events that did not reach the bus.`
            : `${name} holds messages that could not be processed.`,
        },
      ];
    }),
  );
}

/** Alarms on consumers that do not empty their queues, and on work that has failed for long, by name. */
export function consumerAlarms(namespace: string, consumers: readonly EventConsumer[]): Record<string, AlarmRule> {
  return Object.fromEntries(
    consumers.flatMap(({ consumer: { name }, patience }): [string, AlarmRule][] => [
      [
        `${name}-age`,
        {
          metric: oldestMessageIn(name),
          above: MAX_AGE_S[patience],
          periods: 3,
          severity: 'page',
          section: 'a-queue-is-not-emptied',
          description: `A message has been in the queue ${name} for more than ${MAX_AGE_S[patience]} s.`,
        },
      ],
      ...(patience === 'patient'
        ? [
            [
              `${name}-overdue`,
              {
                metric: overdueIn(namespace, name),
                above: 0,
                of: OVERDUE_MINUTES,
                severity: 'ticket',
                section: name.includes('-notices-') ? 'people-are-not-told' : 'money-is-to-be-given-back',
                description: `${name} has failed with something for more than 15 minutes, and goes on.`,
              },
            ] as [string, AlarmRule],
          ]
        : []),
    ]),
  );
}
