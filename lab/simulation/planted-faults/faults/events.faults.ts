import type { PlantedFault } from '../planted-fault.ts';

const OUTBOX = 'functions/shared/events/outbox.ts';
const PUBLISH = 'functions/shared/events/publishing/publish-all.ts';
const RELAY = 'functions/shared/events/publishing/relay.ts';
const CONSUMER = 'functions/shared/events/consuming/queue-consumer.ts';

/** Faults on the way of an event from its row to its consumers. */
export const eventFaults: readonly PlantedFault[] = [
  {
    name: 'random-event-ids',
    breaks: 'An event keeps its id: the aggregate’s name, number and version.',
    edits: [
      {
        file: OUTBOX,
        find: "specversion: '1.0',\n    id: stored.id,",
        replace: "specversion: '1.0',\n    id: crypto.randomUUID(),",
      },
    ],
  },
  {
    name: 'refused-entries-ignored',
    breaks: 'Every entry’s own answer is looked at: what the bus refused is published again.',
    edits: [
      {
        file: PUBLISH,
        find: 'if (failure !== undefined) failed.push({ envelope, failure });',
        replace: 'if (failure?.permanent) failed.push({ envelope, failure });',
      },
    ],
  },
  {
    name: 'relay-gives-up',
    breaks: 'What could not be published comes again with its batch.',
    rare: true,
    edits: [
      { file: RELAY, find: 'if (passing.length > 0) throw new NotAllPublished(passing);', replace: 'void passing;' },
    ],
  },
  {
    name: 'relay-swallows-errors',
    breaks: 'A bus that cannot be asked loses nothing.',
    edits: [
      {
        file: RELAY,
        find: 'publishAll(publisher, envelopes, async (ms) => void (await sleep(ms)));',
        replace: 'publishAll(publisher, envelopes, async (ms) => void (await sleep(ms))).catch(() => []);',
      },
    ],
  },
  {
    name: 'relay-takes-the-first-of-a-batch',
    breaks: 'Every row of a batch is published.',
    edits: [
      {
        file: RELAY,
        find: 'event.Records.flatMap(imageWithEvent)',
        replace: 'event.Records.slice(0, 1).flatMap(imageWithEvent)',
      },
    ],
  },
  {
    name: 'consumer-swallows-errors',
    breaks: 'A message whose handling failed comes again.',
    edits: [
      {
        file: CONSUMER,
        find: 'await comeAgainLater(record);\n        return record.messageId;',
        replace: 'return undefined;',
      },
    ],
  },
  {
    name: 'consumer-takes-the-first-of-a-batch',
    breaks: 'Every message of a batch is handled.',
    edits: [{ file: CONSUMER, find: 'event.Records.map((', replace: 'event.Records.slice(0, 1).map((' }],
  },
  {
    name: 'request-forgotten-on-the-way',
    breaks: 'Every event names the request that set it in motion.',
    edits: [
      {
        file: CONSUMER,
        find: '{ correlationId, causationId: eventId }',
        replace: '{ correlationId: eventId, causationId: eventId }',
      },
    ],
  },
  {
    name: 'event-dated-by-its-relay',
    breaks: 'An event says when it happened, however often it is published.',
    edits: [{ file: OUTBOX, find: 'time: stored.time,', replace: 'time: new Date().toISOString(),' }],
  },
  {
    name: 'event-tells-the-whole-row',
    breaks: 'An event tells what its contract says, not what the aggregate keeps for itself.',
    edits: [
      {
        file: OUTBOX,
        find: '    data: data.data,',
        replace: '    data: { version: state.version, ...carried, ...stored.facts },',
      },
    ],
  },
  {
    name: 'event-names-the-request-as-its-cause',
    breaks: 'Every event names the event that caused it.',
    edits: [{ file: OUTBOX, find: 'causationid: stored.causationId', replace: 'causationid: stored.correlationId' }],
  },
];
