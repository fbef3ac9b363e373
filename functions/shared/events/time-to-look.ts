import * as z from 'zod/mini';
import type { Envelope } from './envelope.ts';
import type { EventContract } from './event-contract.ts';

/**
 * What a rule with a schedule tells.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html
 */
const scheduled = z.object({
  source: z.literal('aws.events'),
  'detail-type': z.literal('Scheduled Event'),
  id: z.string(),
  time: z.string(),
});

/** It is time to look at what is due. */
export const TimeToLook: EventContract<unknown> = { name: 'TimeToLook', source: 'aws.events', data: z.unknown() };

/** The envelope of the message of a rule with a schedule; undefined for other messages. */
export function envelopeOfSchedule(message: unknown): Envelope | undefined {
  const read = scheduled.safeParse(message);
  if (!read.success) return undefined;
  const { id, time } = read.data;
  return {
    specversion: '1.0',
    id,
    source: TimeToLook.source,
    type: TimeToLook.name,
    subject: 'time',
    time,
    datacontenttype: 'application/json',
    correlationid: id,
    causationid: id,
    data: {},
  };
}
