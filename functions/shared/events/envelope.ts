import * as z from 'zod/mini';

/**
 * CloudEvents 1.0 attributes of every event on the bus; `data` is not checked yet. https://github.com/cloudevents/spec
 */
export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  /** `<aggregate>#<id>#<version>`: the same on every redelivery. */
  id: z.string().check(z.minLength(1)),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  time: z.string(),
  datacontenttype: z.literal('application/json'),
  correlationid: z.string(),
  causationid: z.string(),
  data: z.unknown(),
});

/** An event as it travels in `detail`. */
export type Envelope<Data = unknown> = Omit<z.output<typeof envelopeSchema>, 'data'> & { readonly data: Data };
