import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { reservationTable } from '#functions/reservation/adapters/reservation.table.ts';
import { keyOf } from '#shared/persistence/rows/row.ts';
import { aws } from './aws.ts';
import { named } from './environment.ts';

/** Moves the time to pay of a reservation for later days, as if weeks had passed. Both in seconds since the epoch. */
export async function letTimePass(reservationNo: number, payFrom: number, payBy: number): Promise<void> {
  const update = new UpdateCommand({
    TableName: named('reservations'),
    Key: keyOf(reservationTable, reservationNo),
    UpdateExpression: 'SET #s.payFrom = :from, #s.payBy = :by, dueAt = :due',
    ConditionExpression: 'attribute_exists(dueAt)',
    ExpressionAttributeNames: { '#s': 'state' },
    ExpressionAttributeValues: { ':from': payFrom, ':by': payBy, ':due': new Date(payBy * 1000).toISOString() },
  });
  await aws.tables.send(update);
}
