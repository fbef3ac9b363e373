import { setTimeout } from 'node:timers/promises';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type * as z from 'zod/mini';
import { errorFields, type Logger } from '#shared/observability/logger.ts';
import type { DeadLetters } from '../consuming/dead-letters.ts';
import type { Envelope } from '../envelope.ts';
import { type Outbox, toEnvelope } from '../outbox.ts';
import { storedEventSchema } from '../stored-event.ts';
import type { EventPublisher } from './event-publisher.ts';
import { NotAllPublished } from './not-all-published.error.ts';
import { publishAll, type Unpublished } from './publish-all.ts';

/** What a relay is made of. */
export interface RelayOptions {
  /** How rows of this bucket become events. */
  readonly envelopeOf: (row: Readonly<Record<string, unknown>>) => Envelope;
  readonly publisher: EventPublisher;
  /** Takes what can never be published. */
  readonly deadLetters: DeadLetters;
  readonly logger: Logger;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Makes the envelope of a row of a table. Throws InvalidEvent, or a schema error for a row of another shape. */
export function envelopeOfRow<S extends { readonly version: number }>(
  table: { readonly schema: z.ZodMiniType<S>; readonly outbox: Outbox<S> },
  row: Readonly<Record<string, unknown>>,
): Envelope {
  return toEnvelope(table.schema.parse(row.state), storedEventSchema.parse(row.event), table.outbox);
}

/**
 * The stream handler that publishes the event inside every written row. What can never be published goes to the dead letters;
 * for the rest it throws and the batch comes again. It never answers with partial batch failures: not every stream source keeps them (ADR 0003).
 */
export function createRelay({ envelopeOf, publisher, deadLetters, logger, sleep = setTimeout }: RelayOptions) {
  return async (event: DynamoDBStreamEvent): Promise<void> => {
    const envelopes: Envelope[] = [];
    for (const image of event.Records.flatMap(imageWithEvent)) {
      try {
        // The two packages name the same wire format differently; the stream's numbers are strings in both.
        envelopes.push(envelopeOf(unmarshall(image as Parameters<typeof unmarshall>[0])));
      } catch (error) {
        logger.error('row is no event', { ...errorFields(error), bucket: image.bucket?.S, number: image.number?.N });
        await deadLetters.keep(JSON.stringify(image), String(error));
      }
    }
    const unpublished = await publishAll(publisher, envelopes, async (ms) => void (await sleep(ms)));
    report(logger, envelopes, unpublished);
    for (const { envelope, failure } of unpublished.filter(({ failure }) => failure.permanent)) {
      await deadLetters.keep(JSON.stringify(envelope), `${failure.code}: ${failure.message}`);
    }
    const passing = unpublished.filter(({ failure }) => !failure.permanent);
    if (passing.length > 0) throw new NotAllPublished(passing);
  };
}

/** The row a record wrote, in the stream's own form, if it carries an event: counters, locks and deletions by TTL carry none. */
function imageWithEvent(record: DynamoDBRecord): Record<string, AttributeValue>[] {
  const image = record.dynamodb?.NewImage;
  return image?.event === undefined ? [] : [image];
}

function report(logger: Logger, envelopes: readonly Envelope[], unpublished: readonly Unpublished[]): void {
  const failures = new Map(unpublished.map(({ envelope, failure }) => [envelope, failure]));
  for (const envelope of envelopes) {
    const failure = failures.get(envelope);
    const { id: eventId, type: eventType, correlationid: correlationId } = envelope;
    if (failure === undefined) logger.info('event published', { eventId, eventType, correlationId });
    else {
      const { code, message: reason, permanent } = failure;
      logger.error('event not published', { eventId, eventType, correlationId, code, reason, permanent });
    }
  }
}
