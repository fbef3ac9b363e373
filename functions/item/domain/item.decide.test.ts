import { describe, it } from 'vitest';
import { rulesOf } from '#shared/testing/given.ts';
import { change, deletedByOwner, held, ITEM_NO, itemRules, lent, register, registered } from './item.fixture.ts';

const { given } = rulesOf(itemRules);

describe('registering', () => {
  it('lists a thing under its number', () => {
    given().when(register).thenHappened(registered);
  });

  it('takes a price of nothing', () => {
    const free = { itemNo: ITEM_NO, itemName: 'Camera', itemPrice: 0 };
    given()
      .when({ type: 'RegisterItem', ...free })
      .thenHappened({ type: 'ItemRegistered', ...free });
  });

  it('is refused for a number that is taken', () => {
    given(registered).when(register).thenRefused('conflict', 'item-exists');
  });

  it('is refused for the number of a thing that left the market: numbers are never given twice', () => {
    given(registered, deletedByOwner).when(register).thenRefused('conflict', 'item-exists');
  });
});

describe('changing name and price', () => {
  it('changes the name alone', () => {
    given(registered)
      .when(change({ itemName: 'Tripod' }))
      .thenHappened({ type: 'ItemChanged', itemName: 'Tripod', itemPrice: 100 });
  });

  it('changes the price alone, also to nothing', () => {
    given(registered)
      .when(change({ itemPrice: 0 }))
      .thenHappened({ type: 'ItemChanged', itemName: 'Camera', itemPrice: 0 });
  });

  it('changes both at once', () => {
    given(registered)
      .when(change({ itemName: 'Tripod', itemPrice: 20 }))
      .thenHappened({ type: 'ItemChanged', itemName: 'Tripod', itemPrice: 20 });
  });

  it('is allowed while the thing is held or lent: what was confirmed to a renter stays confirmed', () => {
    const changed = { type: 'ItemChanged', itemName: 'Camera', itemPrice: 120 } as const;
    given(registered, held(1))
      .when(change({ itemPrice: 120 }))
      .thenHappened(changed);
    given(registered, held(1), lent(1))
      .when(change({ itemPrice: 120 }))
      .thenHappened(changed);
  });

  it('is nothing when everything stays as it is', () => {
    given(registered)
      .when(change({ itemName: 'Camera', itemPrice: 100 }))
      .thenNothing();
    given(registered).when(change({})).thenNothing();
  });

  it('finds no thing that was never registered or has left the market', () => {
    given()
      .when(change({ itemPrice: 1 }))
      .thenRefused('not-found', 'item-not-found');
    given(registered, deletedByOwner)
      .when(change({ itemPrice: 1 }))
      .thenRefused('not-found', 'item-not-found');
  });
});
