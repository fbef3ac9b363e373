import { describe, expect, it } from 'vitest';
import {
  cancellations,
  cancelledTransaction,
  clientFailingWith,
} from '#shared/persistence/cancelled-transaction.fixture.ts';
import { aChangeOf, aReserving } from './reservation.fixture.ts';
import { createDynamoReservationRepository } from './reservation.repository-dynamodb.ts';

const lock = { itemNo: 5, holdSeq: 0 };
const reserving = aReserving(lock, 1);
const rejecting = aChangeOf(reserving.state, { type: 'ReservationRejected', reason: 'held' });

describe('a transaction of reservation and lock that is cancelled', () => {
  it.each(cancellations)('because of %o is %s', async (codes, becomes) => {
    const client = clientFailingWith(cancelledTransaction(...codes));
    const repository = createDynamoReservationRepository({ client, tableName: 'none' });
    const asked = [repository.reserve(lock, reserving), repository.save(rejecting)];
    const told = await Promise.all(asked.map((one) => one.catch(({ name }: Error) => name)));
    expect(told).toEqual(becomes === 'lost' ? ['lock-moved', 'conflict'] : [becomes, becomes]);
  });
});
