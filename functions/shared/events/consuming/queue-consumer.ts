import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { withinInvocation } from '#shared/config/invocation.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { errorFields, type Logger } from '#shared/observability/logger.ts';
import { noteLine, traced } from '#shared/observability/traces/traced.ts';
import { type Envelope, envelopeSchema } from '../envelope.ts';
import type { EventContract } from '../event-contract.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { Postpone } from './postpone.ts';

/** One event that a consumer handles, and how. */
export interface Subscription {
  readonly contract: EventContract;
  readonly handle: (envelope: Envelope, context: MessageContext) => Promise<void>;
}

/** No contract fits the message: another try cannot help. */
class UnreadableMessage extends Error {}

/**
 * Subscribes to an event. The data is checked against the contract first. The handler must tolerate duplicate and
 * out-of-order events.
 */
export function on<Data>(
  contract: EventContract<Data>,
  handle: (data: Data, context: MessageContext, envelope: Envelope) => Promise<void>,
): Subscription {
  return {
    contract,
    handle: (envelope, context) => {
      const data = contract.data.safeParse(envelope.data);
      if (!data.success) throw new UnreadableMessage(`data of ${contract.name}: ${data.error.message}`);
      return handle(data.data, context, envelope);
    },
  };
}

/** Options of a queue consumer. */
export interface QueueConsumerOptions {
  readonly subscriptions: readonly Subscription[];
  /** The queue's own dead-letter queue: receives messages that fit no contract. */
  readonly deadLetters: DeadLetters;
  readonly logger: Logger;
  /** Reads the messages that are no events of the market; returns undefined for all others. */
  readonly envelopeOf?: (message: unknown) => Envelope | undefined;
  /**
   * Called with every failed message that comes again, and its age. Without it, a message comes again after the queue's
   * own time.
   */
  readonly postpone?: Postpone | undefined;
  /** Milliseconds since the epoch, for the messages' ages and durations. */
  readonly now?: () => number;
}

/**
 * The SQS handler of one consumer. Messages fail one by one: a failed one comes again and moves to the dead-letter
 * queue after the queue's number of tries. A message that fits no contract moves there at once, with its reason, and
 * does not block the queue.
 */
export function createQueueConsumer({
  subscriptions,
  deadLetters,
  logger,
  envelopeOf = () => undefined,
  postpone,
  now = Date.now,
}: QueueConsumerOptions) {
  const byType = new Map(subscriptions.map((subscription) => [subscription.contract.name, subscription]));

  return async (event: SQSEvent, context?: unknown): Promise<SQSBatchResponse> => {
    const failures = await Promise.all(event.Records.map((record) => process(record, context)));
    return { batchItemFailures: failures.flatMap((id) => (id === undefined ? [] : [{ itemIdentifier: id }])) };
  };

  /** Returns the message's id when it failed and has to come again. */
  async function process(record: SQSRecord, context: unknown): Promise<string | undefined> {
    try {
      await withinInvocation(context, () => handleMessage(record.body));
      return undefined;
    } catch (error) {
      logger.error('event failed', { messageId: record.messageId, ...errorFields(error) });
      if (!(error instanceof UnreadableMessage)) {
        await comeAgainLater(record);
        return record.messageId;
      }
      return deadLetters.keep(record.body, error.message).then(
        () => undefined,
        (failure: unknown) => {
          logger.error('dead letter not kept', { messageId: record.messageId, ...errorFields(failure) });
          return record.messageId;
        },
      );
    }
  }

  async function comeAgainLater({ messageId, receiptHandle, attributes }: SQSRecord): Promise<void> {
    try {
      await postpone?.({ receiptHandle, ageMs: now() - Number(attributes.SentTimestamp) });
    } catch (error) {
      logger.warn('event not postponed', { messageId, ...errorFields(error) });
    }
  }

  async function handleMessage(body: string): Promise<void> {
    const envelope = readEnvelope(body, envelopeOf);
    const subscription = byType.get(envelope.type);
    if (subscription === undefined) throw new UnreadableMessage(`no subscription takes ${envelope.type}`);
    const { id: eventId, type: eventType, correlationid: correlationId, traceparent } = envelope;
    const began = now();
    const handle = async (): Promise<void> => {
      noteLine(false, { eventId, eventType, correlationId });
      await subscription.handle(envelope, { correlationId, causationId: eventId });
      logger.info('event handled', { eventId, eventType, correlationId, ms: now() - began });
    };
    await traced('event', handle, traceparent);
  }
}

const busMessage = z.object({ detail: envelopeSchema });

function readEnvelope(body: string, envelopeOf: (message: unknown) => Envelope | undefined): Envelope {
  try {
    const message: unknown = JSON.parse(body);
    return envelopeOf(message) ?? busMessage.parse(message).detail;
  } catch (error) {
    throw new UnreadableMessage(`not an event: ${error instanceof Error ? error.message : String(error)}`);
  }
}
