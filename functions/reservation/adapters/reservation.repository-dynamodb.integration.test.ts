import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '#contracts/settings/limits.ts';
import { createDynamoCounter } from '#shared/persistence/counter/counter-dynamodb.ts';
import { createNumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { meter } from '#shared/persistence/meter.fixture.ts';
import { createPatientClient } from '#shared/persistence/patient-client.fixture.ts';
import { createMemoryQuotas } from '#shared/persistence/quotas/quotas-memory.ts';
import { throwAwayTables } from '#shared/persistence/throw-away-table.fixture.ts';
import { isCancelled } from '../domain/reservation.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { aChangeOf, anEndOf, aReserving, confirmation, endings } from './reservation.fixture.ts';
import { reservationRepositoryContract } from './reservation.repository.contract.ts';
import { createDynamoReservationRepository } from './reservation.repository-dynamodb.ts';
import type { ReservationStore } from './reservation-store.fixture.ts';

const tables = throwAwayTables(new DynamoDBClient({}));
const client = createPatientClient();
const measured = meter(client);

async function createStore(blockSize = 1): Promise<ReservationStore> {
  const tableName = await tables.create(['customerId'], false, true);
  return {
    reservations: createDynamoReservationRepository({ client, tableName }),
    numbers: createNumberSequence(blockSize, createDynamoCounter(client, tableName).lease),
  };
}

afterAll(tables.deleteAll);

describe('the reservation repository on DynamoDB', () => {
  reservationRepositoryContract(createStore);

  describe('its cost, with long names', () => {
    const name = '홍'.repeat(98);
    const lock = { itemNo: 7, holdSeq: 0 };
    const reserving = aReserving(lock, 1, name);
    let store: ReservationStore;
    beforeEach(async () => {
      store = await createStore(10);
    });

    it('is one request and four write units to reserve, event included, and one for each of the two lists it enters', async () => {
      const cost = await measured(() => store.reservations.reserve(lock, reserving));
      expect(cost).toEqual({ requests: 1, units: 4 + 2, writes: 4 + 2, result: 'saved' });
    });

    it('is one request and one write unit for a change', async () => {
      await store.reservations.reserve(lock, reserving);
      const change = aChangeOf(reserving.state, { ...confirmation, itemName: name });
      const cost = await measured(() => store.reservations.save(change));
      expect(cost).toEqual({ requests: 1, units: 1, writes: 1, result: 'saved' });
    });

    it.each(endings)(
      'is one request and four write units for an end, and two where it leaves its lists: %o',
      async (ending) => {
        await store.reservations.reserve(lock, reserving);
        const change = anEndOf(reserving.state, ending);
        const left = isCancelled(change.state) ? 2 : 0;
        const cost = await measured(() => store.reservations.save(change));
        expect(cost).toEqual({ requests: 1, units: 4 + left, writes: 4 + left, result: 'saved' });
      },
    );
  });

  describe('the cost of the renter’s command', () => {
    const wish = { customerId: 1, customerName: null, itemNo: 7, itemName: null, itemPrice: null };
    const context = { correlationId: 'c', causationId: 'r' };
    const rest = {
      now: () => '2026-11-22T10:00:00.000Z',
      payWithinMs: async () => 900_000,
      payNear: async () => ({ aheadDays: 6, onceNearMs: 2 * 86_400_000 }),
      waitingLists: { find: async () => undefined },
      findItem: async () => ({ outcome: 'found' }) as const,
      quotas: createMemoryQuotas(),
      limits: async () => defaultLimits,
    };

    it('is two reads when the item is taken, lock and reservation: no number, no write', async () => {
      const store = await createStore(10);
      await reserve({ ...store, ...rest }, wish, context);
      const refused = () => reserve({ ...store, ...rest }, wish, context);
      const { requests, units, result } = await measured(refused);
      expect(result).toHaveProperty('rejection');
      expect({ requests, units }).toEqual({ requests: 2, units: 2 });
      const next = await reserve({ ...store, ...rest }, { ...wish, itemNo: 8 }, context);
      expect(next).toMatchObject({ state: { reservationNo: 2 } });
    });

    it('is one read and one transaction when it is free and a number at hand', async () => {
      const store = await createStore(10);
      await reserve({ ...store, ...rest }, wish, context);
      const { requests, units } = await measured(() => reserve({ ...store, ...rest }, { ...wish, itemNo: 8 }, context));
      expect({ requests, units }).toEqual({ requests: 2, units: 1 + 4 + 2 });
    });
  });
});
