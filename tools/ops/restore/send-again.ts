import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { events } from '#contracts/events/index.ts';
import { isBeforeHandover } from '#functions/reservation/domain/reservation.ts';
import { SILENT } from '#shared/events/stored-event.ts';
import { type RowKey, rowKey } from '#shared/persistence/rows/row-key.ts';
import { readEveryRental } from '../every-rental.ts';
import { perform } from '../perform.ts';
import { rowsIn } from '../rows.ts';
import type { StageOnAws } from '../stage-on-aws.ts';

/**
 * Sends again what only waited in queues: the ends of unpaid holds, money that is to be given back, and that people are
 * forgotten, whose names a restore may have brought back.
 */
export async function sendAgain(on: StageOnAws): Promise<void> {
  const { rentals } = await readEveryRental(on);
  for (const rental of rentals) {
    const { reservation, payment } = rental;
    const { state } = reservation ?? {};
    if (state !== undefined && isBeforeHandover(state) && state.payBy !== undefined) {
      const data = { version: state.version, state };
      await perform(on, rental, { do: 'tell', who: 'reservation', event: events.Reserved, data });
    }
    if (payment?.state.refundsPending?.length) await touch(on, 'payments', rowKey(rental.reservationNo));
  }
  // Who is forgotten, and whose turn it is to reserve.
  for await (const { bucket, number } of rowsIn(on, on.named('reservations')))
    if (/^(?:PERSON|WAITING)#/.test(String(bucket)))
      await touch(on, 'reservations', { bucket: String(bucket), number: Number(number) });
}

/** The relay sends the event of a row again that is touched. */
async function touch(on: StageOnAws, table: string, Key: RowKey): Promise<void> {
  await on.tables.send(
    new UpdateCommand({
      TableName: on.named(table),
      Key,
      UpdateExpression: 'SET republishedAt = :now REMOVE #silent',
      ExpressionAttributeNames: { '#silent': SILENT },
      ExpressionAttributeValues: { ':now': new Date().toISOString() },
    }),
  );
}
