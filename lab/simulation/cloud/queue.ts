import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { hashOf, mix, unit } from '#lab/random.ts';
import type { Machine } from '../engine/machine.ts';
import type { Blame } from '../rules/report-violation.ts';
import type { FunctionPool, Returned } from './function-pool.ts';

/** A message in a queue: the event's id, and the body as the bus made it. */
export interface QueuedMessage {
  readonly eventId: string;
  readonly body: string;
}

/** A consumer's queue: delivers each message at least once, in any order, until the consumer has taken it. */
export interface Queue {
  /** Adds a message and holds it back for `heldMs` milliseconds. */
  readonly push: (message: QueuedMessage, heldMs?: number) => void;
  /** How many messages nobody has taken yet, without those that are held back. */
  readonly waiting: () => number;
}

interface Waiting extends QueuedMessage {
  /** Its place in the history: each copy of an event goes its own way. */
  readonly place: number;
  deliveries: number;
  /** Deliveries that failed without a fault. */
  failures: number;
  underWay: boolean;
  isHeld: boolean;
}

/** Failed deliveries after which a message becomes a dead letter, as in production. */
const MAX_TRIES = 5;

/** Milliseconds until a message that failed is delivered again. */
const VISIBILITY_MS = 2_000;

/** The most messages in one delivery. */
const MAX_BATCH = 3;

/**
 * Makes a consumer's queue. `buried` gets dead letters; `taken`, messages that were taken; `blame` is called for an
 * invalid answer. Only failures without a fault count as tries, because faults are far more frequent here than in
 * production.
 */
export function createQueue(
  machine: Machine,
  name: string,
  consumer: FunctionPool<SQSEvent, SQSBatchResponse>,
  buried: (message: QueuedMessage) => void,
  taken: (message: QueuedMessage) => void,
  blame: Blame,
): Queue {
  const messages: Waiting[] = [];
  const copies = new Map<string, number>();
  const seed = machine.placeOf(name);

  function schedule(message: Waiting, delayMs: number): void {
    message.deliveries += 1;
    const place = mix(message.place, message.deliveries);
    const arrive = (): void => {
      message.isHeld = false;
      if (messages.includes(message) && !message.underWay) deliver(message, place);
    };
    machine.scheduler.after(delayMs + machine.delay('queue', place), arrive, { idle: message.isHeld });
  }

  function deliver(first: Waiting, place: number): void {
    const size = 1 + Math.floor(unit(mix(place, 0x41)) * MAX_BATCH);
    const others = messages.filter((message) => message !== first && !message.underWay && !message.isHeld);
    const batch = [first, ...others.slice(0, size - 1)];
    for (const message of batch) message.underWay = true;
    const who = () => `${name} ← ${batch.map(({ eventId }) => eventId).join(', ')}`;
    consumer.invoke({ Records: batch.map(toRecord) }, place, who, (ending) => {
      const failures = ending.kind === 'returned' ? failuresOf(ending, batch.length) : [];
      for (const [index, message] of batch.entries()) {
        message.underWay = false;
        const failed = ending.kind !== 'returned' || failures.includes(String(index));
        const explained = ending.kind === 'died' || ending.strokes > 0;
        settle(message, failed, explained, mix(place, index));
      }
    });
  }

  /**
   * Lambda fails the whole batch when an answer names a message that is not in it. Each fault may fail one message
   * only.
   */
  function failuresOf({ value, strokes }: Returned<SQSBatchResponse>, size: number): readonly string[] {
    const names = value.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    const strange = names.find((failed) => !(Number(failed) < size));
    if (strange !== undefined) blame('messages fail by their names', `${name} names ${strange}`);
    if (names.length > strokes)
      blame('messages fail one by one', `${name}: ${names.length} failed of ${strokes} faults`);
    return names;
  }

  function settle(message: Waiting, failed: boolean, explained: boolean, place: number): void {
    if (!failed) taken(message);
    if (!failed && !machine.strikes('delivered twice', place)) {
      messages.splice(messages.indexOf(message), 1);
      return;
    }
    if (failed && !explained) message.failures += 1;
    if (message.failures < MAX_TRIES) schedule(message, failed ? VISIBILITY_MS : 0);
    else {
      messages.splice(messages.indexOf(message), 1);
      buried(message);
    }
  }

  return {
    push(message, heldMs = 0) {
      const copy = copies.get(message.eventId) ?? 0;
      copies.set(message.eventId, copy + 1);
      const first = mix(seed, hashOf(message.eventId));
      const place = copy === 0 ? first : mix(first, 0x42 + copy);
      const waiting = { ...message, place, deliveries: 0, failures: 0, underWay: false, isHeld: heldMs > 0 };
      messages.push(waiting);
      schedule(waiting, heldMs);
    },
    waiting: () => messages.filter(({ isHeld }) => !isHeld).length,
  };
}

/** A message as the consumer's function receives it. */
export function toRecord({ body }: Pick<QueuedMessage, 'body'>, index: number): SQSRecord {
  return {
    messageId: String(index),
    receiptHandle: `receipt ${index}`,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'events',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'queue',
    awsRegion: 'here',
  };
}
