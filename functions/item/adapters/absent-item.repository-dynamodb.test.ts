import { expect, it } from 'vitest';
import {
  cancellations,
  cancelledTransaction,
  clientFailingWith,
} from '#shared/persistence/cancelled-transaction.fixture.ts';
import { createDynamoAbsentItemRepository } from './absent-item.repository-dynamodb.ts';
import { aRefusal } from './item.fixture.ts';

it.each(cancellations)('an answer for an absent item that is cancelled because of %o is %s', async (codes, becomes) => {
  const client = clientFailingWith(cancelledTransaction(...codes));
  const told = await createDynamoAbsentItemRepository(client, 'none')
    .save(aRefusal(5, 1))
    .catch(({ name }: Error) => name);
  expect(told).toBe(becomes === 'lost' ? 'conflict' : becomes);
});
