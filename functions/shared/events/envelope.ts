import * as z from 'zod/mini';

/**
 * Who asked for it, by CloudEvents' extension for the authentication context: an operator (`user`), or one of the
 * market's people (`app_user`), with their number as text. Absent when the market reacts or nobody signed in.
 * https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/authcontext.md
 */
export const actorShape = {
  /** `user` for an operator, `app_user` for one of the market's people. */
  authtype: z.optional(z.enum(['app_user', 'user'])),
  /** The number of that person. */
  authid: z.optional(z.string()),
};

/**
 * The sampled trace that it belongs to, by CloudEvents' extension for distributed tracing. Absent unless the stage sends
 * traces and this one is sampled. https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/distributed-tracing.md
 */
export const traceShape = {
  /** W3C's header of that name, as in `00-<trace>-<parent>-01`. */
  traceparent: z.optional(z.string()),
};

/**
 * CloudEvents 1.0 attributes of every event on the bus; `data` is not checked yet. https://github.com/cloudevents/spec
 */
export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  /** `<aggregate>#<number>#<version>`: the same on every redelivery. */
  id: z.string().check(z.minLength(1)),
  /** The kind of aggregate that it happened to. */
  source: z.string(),
  /** The name of the event. */
  type: z.string(),
  /** `<aggregate>/<number>`. */
  subject: z.string(),
  /** When it happened, ISO 8601 in UTC. */
  time: z.string(),
  datacontenttype: z.literal('application/json'),
  /** The id of the request that set everything in motion. */
  correlationid: z.string(),
  /** The id of the request or event that directly caused this one. */
  causationid: z.string(),
  ...actorShape,
  ...traceShape,
  /** `state` is the aggregate after the change, absent where none exists, and `version` its version. */
  data: z.unknown(),
});

/** An event as it travels in `detail`. */
export type Envelope<Data = unknown> = Omit<z.output<typeof envelopeSchema>, 'data'> & { readonly data: Data };
