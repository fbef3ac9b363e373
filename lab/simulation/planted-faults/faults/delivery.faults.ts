import type { PlantedFault } from '../planted-fault.ts';

const QUEUE_CONSUMER = 'functions/shared/events/consuming/queue-consumer.ts';
const EVENT_PUBLISHER = 'functions/shared/events/publishing/event-publisher.ts';
const EVENT_PUBLISHER_EVENTBRIDGE = 'functions/shared/events/publishing/event-publisher-eventbridge.ts';
const PUBLISH_ALL = 'functions/shared/events/publishing/publish-all.ts';
const RELAY = 'functions/shared/events/publishing/relay.ts';

/** Faults in relays, in what they put on the bus, and in consumers. */
export const deliveryFaults: readonly PlantedFault[] = [
  {
    name: 'consumer-forgets-the-cause',
    breaks: 'What a consumer writes names the event that caused it.',
    edits: [
      {
        file: QUEUE_CONSUMER,
        find: '{ correlationId, causationId: eventId }',
        replace: '{ correlationId, causationId: correlationId }',
      },
    ],
  },
  {
    name: 'consumer-logs-what-it-hears',
    breaks: 'Logs have ids and codes, and nothing that somebody is or says.',
    edits: [
      {
        file: QUEUE_CONSUMER,
        find: "logger.info('event handled', { eventId,",
        replace: "logger.info('event handled', { data: envelope.data, eventId,",
      },
    ],
  },
  {
    name: 'more-than-ten-entries',
    breaks: 'At most ten entries a request: EventBridge refuses the whole of a longer one.',
    rare: true,
    edits: [
      { file: EVENT_PUBLISHER, find: 'export const MAX_ENTRIES = 10;', replace: 'export const MAX_ENTRIES = 100;' },
    ],
  },
  {
    name: 'published-on-another-bus',
    breaks: 'Events go to the market’s own bus.',
    edits: [{ file: EVENT_PUBLISHER_EVENTBRIDGE, find: '            EventBusName: busName,\n', replace: '' }],
  },
  {
    name: 'bus-time-of-the-relay',
    breaks: 'The bus’s time is the event’s own, however late the relay is.',
    edits: [{ file: EVENT_PUBLISHER_EVENTBRIDGE, find: 'Time: new Date(envelope.time)', replace: 'Time: new Date()' }],
  },
  {
    name: 'all-published-again',
    breaks: 'Only refused entries are put again (DESIGN 3.1).',
    edits: [
      {
        file: PUBLISH_ALL,
        find: 'waiting = passing.map(({ envelope }) => envelope);',
        replace: 'waiting = envelopes;',
      },
    ],
  },
  {
    name: 'last-failures-forgotten',
    breaks: 'What is still refused after the last try comes again with its batch.',
    rare: true,
    edits: [
      {
        file: PUBLISH_ALL,
        find: 'if (pause === undefined) return [...given, ...passing];',
        replace: 'if (pause === undefined) return given;',
      },
    ],
  },
  {
    name: 'only-the-newest-image-of-a-row',
    breaks: 'Every write’s event is published, not only the last one of a row.',
    edits: [
      {
        file: RELAY,
        find: 'event.Records.flatMap(imageWithEvent)',
        replace:
          '[...new Map(event.Records.map((r) => [r.dynamodb?.NewImage?.number?.N, r])).values()].flatMap(imageWithEvent)',
      },
    ],
  },
  {
    name: 'failure-named-by-receipt',
    breaks: 'A failed message is named by its messageId: an unknown name fails the whole batch on Lambda.',
    edits: [
      {
        file: QUEUE_CONSUMER,
        find: 'await comeAgainLater(record);\n        return record.messageId;',
        replace: 'return record.receiptHandle;',
      },
    ],
  },
  {
    name: 'one-failure-fails-its-batch',
    breaks: 'Messages fail one by one.',
    edits: [
      {
        file: QUEUE_CONSUMER,
        find: 'failures.flatMap((id) => (id === undefined ? [] : [{ itemIdentifier: id }]))',
        replace:
          'failures.some((id) => id !== undefined) ? event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })) : []',
      },
    ],
  },
  {
    name: 'seen-before-it-is-handled',
    breaks: 'De-duplication and effect are one write: what failed after it was noted comes again.',
    edits: [
      {
        file: QUEUE_CONSUMER,
        find: 'const byType = new Map(',
        replace: 'const seen = new Set<string>();\n  const byType = new Map(',
      },
      {
        file: QUEUE_CONSUMER,
        find: 'const subscription = byType.get(envelope.type);',
        replace:
          'if (seen.has(envelope.id)) return;\n    seen.add(envelope.id);\n    const subscription = byType.get(envelope.type);',
      },
    ],
  },
  {
    name: 'record-without-image-fails-the-batch',
    breaks: 'Records that carry no event are passed over.',
    edits: [
      {
        file: RELAY,
        find: 'const image = record.dynamodb?.NewImage;\n  return image?.event === undefined || SILENT in image ? [] : [image];',
        replace: `const image = record.dynamodb?.NewImage;\n  if (image?.event === undefined) throw new Error('no event');\n  return [image];`,
      },
    ],
  },
  {
    name: 'given-up-message-taken-as-handled',
    breaks: 'A message that the function had no time for comes again.',
    edits: [
      {
        file: QUEUE_CONSUMER,
        find: 'await withinInvocation(context, () => handleMessage(record.body));',
        replace: `await withinInvocation(context, () => handleMessage(record.body)).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'OutOfTime') throw error;
      });`,
      },
    ],
  },
];
