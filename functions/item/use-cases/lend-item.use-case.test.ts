import { DependencyUnavailable } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { meanwhile } from '#shared/testing/meanwhile.ts';
import { someWords } from '#shared/testing/some-words.ts';
import { change, held, ITEM_NO, lent, released, returned } from '../domain/item.fixture.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { emptyWorld, newsOf, worldWith } from './item-world.fixture.ts';
import { type CapturePayment, lendItem } from './lend-item.use-case.ts';

const handOver = { itemNo: ITEM_NO, reservationNo: 1 };

/** A payment that gives this answer and records its requests. */
function payment(outcome: 'captured' | 'not-paid') {
  const asked: Parameters<CapturePayment>[] = [];
  const capture: CapturePayment = async (...request) => {
    asked.push(request);
    return { outcome };
  };
  return { capture, asked };
}

const mustNotBeAsked: CapturePayment = async () => {
  throw new Error('payment was asked');
};

describe('lending an item', () => {
  it('captures the payment first, then lends', async () => {
    const world = await worldWith(held(1));
    const order: string[] = [];
    const capture: CapturePayment = async () => {
      order.push('captured');
      return { outcome: 'captured' };
    };
    const items = meanwhile(world.items, 'save', async () => order.push('written'));
    const item = await lendItem({ ...world, items }, capture, handOver, anybody, context);
    expect(order).toEqual(['captured', 'written']);
    expect(item).toMatchObject({ state: { rentalStatus: 'Renting', reservationNo: 1 } });
    expect(newsOf(world, 2)).toEqual(['RentedItem']);
  });

  it('asks for the payment of this reservation, within the same request', async () => {
    const { capture, asked } = payment('captured');
    await lendItem(await worldWith(held(1)), capture, handOver, anybody, context);
    expect(asked).toEqual([[{ reservationNo: 1 }, context]]);
  });

  it('is refused without a payment in force; the item stays held', async () => {
    const world = await worldWith(held(1));
    const lending = lendItem(world, payment('not-paid').capture, handOver, anybody, context);
    await expect(lending).resolves.toMatchObject({
      rejection: { kind: 'conflict', code: 'not-paid', detail: someWords },
    });
    expect(newsOf(world, 2)).toEqual([]);
  });

  it('is refused with its reason when the payment has lapsed; the item stays held', async () => {
    const world = await worldWith(held(1));
    const capture: CapturePayment = async () => ({ outcome: 'not-paid', lapsed: true });
    await expect(lendItem(world, capture, handOver, anybody, context)).resolves.toMatchObject({
      rejection: {
        ...{ kind: 'conflict', code: 'payment-lapsed', facts: { reservationNo: 1 } },
        detail: expect.stringContaining('payBy'),
      },
    });
    expect(newsOf(world, 2)).toEqual([]);
  });

  it('tells that payment is unavailable; the item stays held', async () => {
    const world = await worldWith(held(1));
    const away = { dependency: 'payment', reason: 'timeout', outcome: 'unknown', retryAfterSeconds: 1 } as const;
    const capture: CapturePayment = async () => {
      throw new DependencyUnavailable(away);
    };
    await expect(lendItem(world, capture, handOver, anybody, context)).rejects.toMatchObject({
      name: 'DependencyUnavailable',
    });
    expect(newsOf(world, 2)).toEqual([]);
  });

  it('goes through when it is asked again after that', async () => {
    const world = await worldWith(held(1));
    const lost: CapturePayment = async () => {
      throw new Error('lost');
    };
    await expect(lendItem(world, lost, handOver, anybody, context)).rejects.toThrow('lost');
    await lendItem(world, payment('captured').capture, handOver, anybody, context);
    expect(newsOf(world, 2)).toEqual(['RentedItem']);
  });

  it('takes no money for an item that is not held for this reservation', async () => {
    const refusal = { rejection: { kind: 'conflict', code: 'item-not-held' } };
    for (const history of [[], [held(2)], [held(1), released(1)], [held(1), lent(1), returned(1)]]) {
      const lending = lendItem(await worldWith(...history), mustNotBeAsked, handOver, anybody, context);
      await expect(lending).resolves.toMatchObject(refusal);
    }
  });

  it('takes no money for an item that does not exist', async () => {
    const lending = lendItem(emptyWorld(), mustNotBeAsked, handOver, anybody, context);
    await expect(lending).resolves.toMatchObject({ rejection: { kind: 'not-found', code: 'item-not-found' } });
  });

  it('asks nobody when it is lent already', async () => {
    const world = await worldWith(held(1), lent(1));
    expect(await lendItem(world, mustNotBeAsked, handOver, anybody, context)).toMatchObject({
      state: { rentalStatus: 'Renting' },
    });
    expect(newsOf(world, 3)).toEqual([]);
  });

  it('captures once, also when another change of the item came in between', async () => {
    const world = await worldWith(held(1));
    const { capture, asked } = payment('captured');
    const items = meanwhile(world.items, 'save', () =>
      itemAggregate.change(world, ITEM_NO, anybody, itemDecides(change({ itemPrice: 120 })), context),
    );
    await lendItem({ ...world, items }, capture, handOver, anybody, context);
    expect(newsOf(world, 2)).toEqual(['ItemChanged', 'RentedItem']);
    expect(asked).toHaveLength(1);
  });
});
