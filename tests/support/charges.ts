import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { aws } from './aws.ts';
import { named } from './environment.ts';
import { type EventRecorder, once } from './event-recorder.ts';
import { eventually } from './eventually.ts';

const approval = z.object({ authorizationId: z.string() });
const paymentRow = z.object({ state: z.object({ version: z.int() }) });

/**
 * Expects exactly one authorization for a payment. Its row's version counts all its events, so the answer is final as
 * soon as that many events were heard.
 */
export async function expectChargedOnce(recorder: EventRecorder, reservationNo: number): Promise<void> {
  const charges = await eventually(async () => {
    const Key = rowKey(reservationNo);
    const { Item } = await aws.tables.send(new GetCommand({ TableName: named('payments'), Key, ConsistentRead: true }));
    const { version } = paymentRow.parse(Item).state;
    const events = once(await recorder.heard()).filter(({ subject }) => subject === `payment/${reservationNo}`);
    if (events.length < version) throw new Error(`heard ${events.length} of ${version} events`);
    return events
      .filter(({ type }) => type === 'PaymentApproved')
      .map(({ data }) => approval.parse(data).authorizationId);
  });
  // Paying again, with money in force, only takes a newer attempt number.
  expect(new Set(charges).size).toBe(1);
}
