import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { evolveItem } from './item.evolve.ts';
import {
  completeLending,
  deletedByOwner,
  deletedByReviewOf,
  giveBack,
  held,
  itemRules,
  lend,
  lent,
  registered,
  released,
  returned,
} from './item.fixture.ts';

const { given } = rulesOf(itemRules);

describe('handing the item over', () => {
  it('lends it to the reservation that holds it', () => {
    given(registered, held(1)).when(lend(1)).thenHappened(lent(1));
    expect(fold(evolveItem, [registered, held(1), lent(1)])).toMatchObject({
      itemStatus: 'NotRentable',
      rentalStatus: 'Renting',
      reservationNo: 1,
    });
  });

  it('is done once: said again it is nothing', () => {
    given(registered, held(1), lent(1)).when(lend(1)).thenNothing();
  });

  it('is refused to everybody else', () => {
    given(registered).when(lend(1)).thenRefused('conflict', 'item-not-held');
    given(registered, held(1)).when(lend(2)).thenRefused('conflict', 'item-not-held');
    given(registered, held(1), lent(1)).when(lend(2)).thenRefused('conflict', 'item-not-held');
  });

  it('is refused to a reservation that was cancelled, or has brought it back', () => {
    given(registered, held(1), released(1)).when(lend(1)).thenRefused('conflict', 'item-not-held');
    given(registered, held(1), lent(1), returned(1)).when(lend(1)).thenRefused('conflict', 'item-not-held');
  });

  it('finds no item that was never registered or has left the market', () => {
    given().when(lend(1)).thenRefused('not-found', 'item-not-found');
    given(registered, held(1), lent(1), returned(1), deletedByReviewOf(1))
      .when(lend(1))
      .thenRefused('not-found', 'item-not-found');
  });
});

describe('a captured payment', () => {
  it('completes the hand-over to the reservation that holds the item', () => {
    given(registered, held(1)).when(completeLending(1)).thenHappened(lent(1));
  });

  it('says nothing new once the hand-over is known, or over', () => {
    given(registered, held(1), lent(1)).when(completeLending(1)).thenNothing();
    given(registered, held(1), lent(1), returned(1)).when(completeLending(1)).thenNothing();
    given(registered, held(1), lent(1), returned(1), held(2)).when(completeLending(1)).thenNothing();
  });

  it('lends nothing to whoever does not hold it', () => {
    given(registered).when(completeLending(1)).thenNothing();
    given(registered, held(2)).when(completeLending(1)).thenNothing();
    given(registered, held(1), released(1)).when(completeLending(1)).thenNothing();
    given(registered, deletedByOwner).when(completeLending(1)).thenNothing();
    given().when(completeLending(1)).thenNothing();
  });
});

describe('taking the item back', () => {
  it('takes it from the reservation it is lent to, and lets it be rented again', () => {
    given(registered, held(1), lent(1)).when(giveBack(1)).thenHappened(returned(1));
    expect(fold(evolveItem, [registered, held(1), lent(1), returned(1)])).toMatchObject({
      itemStatus: 'Rentable',
      rentalStatus: 'Returned',
      reservationNo: undefined,
    });
  });

  it('is nothing when it came back already', () => {
    given(registered, held(1), lent(1), returned(1)).when(giveBack(1)).thenNothing();
    given(registered, held(1), lent(1), returned(1), held(2), released(2)).when(giveBack(1)).thenNothing();
  });

  it('is refused from a reservation it was not lent to', () => {
    given(registered).when(giveBack(1)).thenRefused('conflict', 'item-not-lent');
    given(registered, held(1)).when(giveBack(1)).thenRefused('conflict', 'item-not-lent');
    given(registered, held(1), lent(1)).when(giveBack(2)).thenRefused('conflict', 'item-not-lent');
  });

  it('is refused once somebody else has it', () => {
    given(registered, held(1), lent(1), returned(1), held(2))
      .when(giveBack(1))
      .thenRefused('conflict', 'item-not-lent');
  });

  it('finds no item that was never registered or has left the market', () => {
    given().when(giveBack(1)).thenRefused('not-found', 'item-not-found');
    given(registered, held(1), lent(1), returned(1), deletedByReviewOf(1))
      .when(giveBack(1))
      .thenRefused('not-found', 'item-not-found');
  });
});
