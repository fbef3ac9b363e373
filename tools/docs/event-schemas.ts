import * as z from 'zod/mini';
import type { JsonSchema } from '#contracts/compatibility.ts';
import { part } from '#contracts/document-parts.ts';
import type { EventContract } from '#contracts/events/define-events.ts';
import { itemState } from '#contracts/events/item.events.ts';
import { paymentState } from '#contracts/events/payment.events.ts';
import { personState } from '#contracts/events/person.events.ts';
import { reservationState } from '#contracts/events/reservation.events.ts';
import { reviewState } from '#contracts/events/review.events.ts';
import { waitingState } from '#contracts/events/waiting.events.ts';
import { namedSchemas } from '#contracts/named-schemas.ts';
import { envelopeSchema } from '#shared/events/envelope.ts';

/** What several events have in common, by the constants whose comments describe it. */
const constants = { envelopeSchema, itemState, reservationState, paymentState, reviewState, personState, waitingState };

/**
 * The schemas of the document of events: one for each event in its envelope, by the event's name, and what they have in
 * common. `comments` are those of `readComments`.
 */
export function eventSchemas(
  events: readonly EventContract[],
  comments: ReadonlyMap<string, string>,
): Readonly<Record<string, JsonSchema>> {
  const shared = Object.entries(constants).map(([constant, schema]) => [nameOf(constant), schema] as const);
  const inEnvelope = events.map(({ name, source, data }) => {
    const own = z.object({ source: z.literal(source), type: z.literal(name), data });
    return [name, z.intersection(envelopeSchema, own)] as const;
  });
  const schemas = namedSchemas(Object.fromEntries([...shared, ...inEnvelope]), 'draft-7');
  const described = Object.keys(constants).map((constant) => {
    const name = nameOf(constant);
    return [name, withComments(part(schemas[name]), constant, comments)];
  });
  return { ...schemas, ...Object.fromEntries(described) };
}

/** `envelopeSchema` → `Envelope`, `itemState` → `ItemState`. */
function nameOf(constant: string): string {
  return constant.charAt(0).toUpperCase() + constant.slice(1).replace(/Schema$/, '');
}

/** The schema of a constant with the comments of the constant and of its fields. */
function withComments(schema: JsonSchema, constant: string, comments: ReadonlyMap<string, string>): JsonSchema {
  const properties = Object.entries(part(schema.properties)).map(([field, rules]) => {
    return [field, { ...part(rules), ...describedBy(`${constant}.${field}`) }];
  });
  return { ...describedBy(constant), ...schema, properties: Object.fromEntries(properties) };

  function describedBy(place: string): object {
    const description = comments.get(place);
    return description === undefined ? {} : { description };
  }
}
