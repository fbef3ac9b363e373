import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { evolveItem } from './item.evolve.ts';
import {
  deletedByOwner,
  deletedByReviewOf,
  held,
  hold,
  itemRules,
  lent,
  refused,
  registered,
  registeredByCustomer,
  release,
  released,
  returned,
} from './item.fixture.ts';

const { given } = rulesOf(itemRules);

describe('holding the item for a reservation', () => {
  it('holds a free item', () => {
    given(registered).when(hold(1)).thenHappened(held(1));
  });

  it('holds it again for the next one, after a return or a cancellation', () => {
    given(registered, held(1), lent(1), returned(1)).when(hold(2)).thenHappened(held(2));
    given(registered, held(1), released(1)).when(hold(2)).thenHappened(held(2));
  });

  it('shows the held item as not rentable, for its reservation, and forgets that the last renter brought it back', () => {
    const item = fold(evolveItem, [registered, held(1), lent(1), returned(1), held(2)]);
    expect(item).toMatchObject({ itemStatus: 'NotRentable', rentalStatus: 'NotRenting', reservationNo: 2, holdSeq: 2 });
  });

  it('refuses a second one while it is held or lent', () => {
    given(registered, held(1)).when(hold(2)).thenHappened(refused(2));
    given(registered, held(1), lent(1)).when(hold(2)).thenHappened(refused(2));
  });

  it('refuses once it has left the market, and says so', () => {
    given(registered, deletedByOwner).when(hold(1)).thenHappened(refused(1, 'deleted'));
    given(registered, held(1), lent(1), returned(1), deletedByReviewOf(1))
      .when(hold(2))
      .thenHappened(refused(2, 'deleted'));
  });

  it('refuses its own owner, and nobody else', () => {
    given(registeredByCustomer).when(hold(1)).thenHappened(refused(1, 'own-item'));
    given(registeredByCustomer)
      .when({ ...hold(1), customerId: 8 })
      .thenHappened(held(1));
    expect(fold(evolveItem, [registeredByCustomer, held(1), released(1)])).toMatchObject({ ownerId: 7 });
  });

  it('ignores the same wish delivered again, whatever came of it', () => {
    given(registered, held(1)).when(hold(1)).thenNothing();
    given(registered, held(1), refused(2)).when(hold(2)).thenNothing();
    given(registered, deletedByOwner, refused(1, 'deleted')).when(hold(1)).thenNothing();
    given(registered, held(1), lent(1), returned(1)).when(hold(1)).thenNothing();
  });

  it('ignores a wish that its own cancellation overtook', () => {
    given(registered, released(1)).when(hold(1)).thenNothing();
  });

  it('ignores a wish older than the newest seen', () => {
    given(registered, held(2), released(2)).when(hold(1)).thenNothing();
  });

  it('cannot be done to what was never registered', () => {
    given().when(hold(1)).thenRefused('not-found', 'item-not-found');
  });
});

describe('letting the item go for a cancelled reservation', () => {
  it('frees the item that it held', () => {
    given(registered, held(1)).when(release(1)).thenHappened(released(1));
    expect(fold(evolveItem, [registered, held(1), released(1)])).toMatchObject({
      itemStatus: 'Rentable',
      reservationNo: undefined,
    });
  });

  it('answers also when the hold was refused', () => {
    given(registered, deletedByOwner, refused(1, 'deleted')).when(release(1)).thenHappened(released(1));
    given(registered, held(1), refused(2)).when(release(2)).thenHappened(released(2));
    given(registered, held(9), released(9), refused(10)).when(release(10)).thenHappened(released(10));
  });

  it('answers also when it overtook its own reservation, and leaves a free item free', () => {
    given(registered).when(release(1)).thenHappened(released(1));
    expect(fold(evolveItem, [registered, released(1)])).toMatchObject({ itemStatus: 'Rentable', holdSeq: 1 });
  });

  it('leaves the hold of somebody else alone', () => {
    expect(fold(evolveItem, [registered, held(1), released(2)])).toMatchObject({
      itemStatus: 'NotRentable',
      reservationNo: 1,
    });
  });

  it('leaves a deleted item deleted', () => {
    const item = fold(evolveItem, [registered, deletedByOwner, released(1)]);
    expect(item).toMatchObject({ itemStatus: 'NotRentable', deletion: {} });
  });

  it('takes nothing from a rental, also after the return: it was cancelled by the version before, which asked nobody', () => {
    given(registered, held(1), lent(1)).when(release(1)).thenNothing();
    given(registered, held(1), lent(1), returned(1)).when(release(1)).thenNothing();
    given(registered, held(1), lent(1), returned(1), held(2)).when(release(1)).thenNothing();
  });

  it('answers each cancellation once', () => {
    given(registered, held(1), released(1)).when(release(1)).thenNothing();
  });

  it('owes no answer to a reservation that newer ones have left behind', () => {
    given(registered, held(2), released(2), held(3)).when(release(1)).thenNothing();
    given(registered, held(2)).when(release(1)).thenNothing();
  });

  it('cannot be done to what was never registered', () => {
    given().when(release(1)).thenRefused('not-found', 'item-not-found');
  });
});
