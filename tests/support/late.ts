import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dayAfter, marketDay } from '#contracts/days/civil-day.ts';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { aws } from './aws.ts';
import { named } from './environment.ts';

/** Today, where the market is. */
export function today(): string {
  return marketDay({ now: () => new Date().toISOString() });
}

/**
 * Makes a reservation for days as if its last one were so many days ago: nobody waits for days in a test. Its item has to
 * be lent, so that nothing else writes its row.
 */
export async function makeLate(reservationNo: number, days: number): Promise<void> {
  const day = dayAfter(today(), -days);
  await aws.tables.send(
    new UpdateCommand({
      TableName: named('reservations'),
      Key: rowKey(reservationNo),
      UpdateExpression: 'SET #state.#from = :day, #state.#to = :day',
      ConditionExpression: '#state.rentalStatus = :lent',
      ExpressionAttributeNames: { '#state': 'state', '#from': 'from', '#to': 'to' },
      ExpressionAttributeValues: { ':day': day, ':lent': 'Renting' },
    }),
  );
}
