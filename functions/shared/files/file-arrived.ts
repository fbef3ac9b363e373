import * as z from 'zod/mini';
import type { Envelope } from '../events/envelope.ts';
import type { EventContract } from '../events/event-contract.ts';

/** What S3 tells EventBridge when a file is there. */
const arrival = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  id: z.string(),
  time: z.string(),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

/** Somebody has sent a file. */
export const FileArrived: EventContract<{ readonly key: string }> = {
  name: 'FileArrived',
  source: 'aws.s3',
  data: z.object({ key: z.string() }),
};

/**
 * The envelope of S3's message that a file is there; undefined for other messages.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export function envelopeOfArrival(message: unknown): Envelope | undefined {
  const read = arrival.safeParse(message);
  if (!read.success) return undefined;
  const { id, time, detail } = read.data;
  return {
    specversion: '1.0',
    id,
    source: FileArrived.source,
    type: FileArrived.name,
    subject: detail.object.key,
    time,
    datacontenttype: 'application/json',
    correlationid: id,
    causationid: id,
    data: { key: detail.object.key },
  };
}
