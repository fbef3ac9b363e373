import { setTimeout } from 'node:timers/promises';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type * as z from 'zod/mini';
import { errorFields, type Logger } from '#shared/observability/logger.ts';
import { traced } from '#shared/observability/traces/traced.ts';
import type { DeadLetters } from '../consuming/dead-letters.ts';
import type { Envelope } from '../envelope.ts';
import { type Outbox, toEnvelope } from '../outbox.ts';
import { SILENT, storedEventSchema } from '../stored-event.ts';
import type { EventPublisher } from './event-publisher.ts';
import { NotAllPublished } from './not-all-published.error.ts';
import { publishAll, type Unpublished } from './publish-all.ts';

type Image = Record<string, AttributeValue>;

/** Options of a relay. */
export interface RelayOptions {
  /** Makes the event of a row of this table. */
  readonly envelopeOf: (row: Readonly<Record<string, unknown>>) => Envelope;
  readonly publisher: EventPublisher;
  /** Receives rows that can never be published. */
  readonly deadLetters: DeadLetters;
  readonly logger: Logger;
  /** Fields of the state that no event carries: dead letters do not keep them either. */
  readonly withheld?: readonly string[];
  readonly sleep?: (ms: number) => Promise<void>;
}

/** Makes the envelope of a table's row. Throws InvalidEvent, or a schema error for a row of another shape. */
export function envelopeOfRow<S extends { readonly version: number }>(
  table: { readonly schema: z.ZodMiniType<S>; readonly outbox: Outbox<S> },
  row: Readonly<Record<string, unknown>>,
): Envelope {
  return toEnvelope(table.schema.parse(row.state), storedEventSchema.parse(row.event), table.outbox);
}

/**
 * The stream handler that publishes the event inside every written row. What can never be published moves to the dead
 * letters. For everything else that fails it throws, and the whole batch comes again. It never reports partial batch
 * failures, because not every stream source supports them (ADR 0003).
 */
export function createRelay({
  envelopeOf,
  publisher,
  deadLetters,
  logger,
  withheld = [],
  sleep = setTimeout,
}: RelayOptions) {
  return (event: DynamoDBStreamEvent): Promise<void> => traced('relay', () => relay(event));

  async function relay(event: DynamoDBStreamEvent): Promise<void> {
    const envelopes: Envelope[] = [];
    for (const image of event.Records.flatMap(imageWithEvent)) {
      try {
        // The two packages give the same wire format different types; both have the stream's numbers as strings.
        envelopes.push(envelopeOf(unmarshall(image as Parameters<typeof unmarshall>[0])));
      } catch (error) {
        logger.error('row is no event', { ...errorFields(error), bucket: image.bucket?.S, number: image.number?.N });
        await deadLetters.keep(JSON.stringify(without(withheld, image)), String(error));
      }
    }
    const unpublished = await publishAll(publisher, envelopes, async (ms) => void (await sleep(ms)));
    report(logger, envelopes, unpublished);
    for (const { envelope, failure } of unpublished.filter(({ failure }) => failure.permanent)) {
      await deadLetters.keep(JSON.stringify(envelope), `${failure.code}: ${failure.message}`);
    }
    const passing = unpublished.filter(({ failure }) => !failure.permanent);
    if (passing.length > 0) throw new NotAllPublished(passing);
  }
}

/**
 * The written row in the stream's own form, if it carries an event: counters, locks and deletions by TTL carry none.
 * What was restored is not told.
 */
function imageWithEvent(record: DynamoDBRecord): Image[] {
  const image = record.dynamodb?.NewImage;
  return image?.event === undefined || SILENT in image ? [] : [image];
}

/** A row in the stream's own form, without some fields of its state. */
function without(fields: readonly string[], { state, ...row }: Image): Image {
  if (state?.M === undefined) return { ...row, ...(state && { state }) };
  const kept = Object.entries(state.M).filter(([name]) => !fields.includes(name));
  return { ...row, state: { M: Object.fromEntries(kept) } };
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
