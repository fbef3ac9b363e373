import { describe, expect, it } from 'vitest';
import { dayAfter, MAX_BOOKINGS } from '#contracts/days/civil-day.ts';
import { fold, rulesOf } from '#shared/testing/given.ts';
import type { ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import {
  beginOnItsDay,
  begun,
  book,
  booked,
  completeLending,
  dayOf,
  deleteForReviewOf,
  giveBack,
  held,
  hold,
  ITEM_NO,
  itemRules,
  lendOnItsDay,
  lent,
  refused,
  registered,
  registeredByCustomer,
  release,
  released,
  remove,
  returned,
  TODAY,
} from './item.fixture.ts';

const { given } = rulesOf(itemRules);
const itemAfter = (...history: readonly ItemEvent[]) => fold(evolveItem, [registered, ...history]);
const of = (n: number) => ({ reservationNo: n, from: dayOf(n), to: dayOf(n) });
/** A reservation that was made while that of place 1 was open. */
const besideFirst = <T extends object>(one: T) => ({ ...one, openSince: 1 });

describe('a reservation of some days', () => {
  it('books them, and the item stays rentable for others', () => {
    given(registered).when(book(1)).thenHappened(booked(1));
    expect(itemAfter(booked(1))).toMatchObject({
      itemStatus: 'Rentable',
      rentalStatus: 'NotRenting',
      bookings: [of(1)],
    });
  });

  it('stands beside others whose days do not touch, in the order of the days', () => {
    given(registered, booked(2)).when(book(3)).thenHappened(booked(3));
    expect(itemAfter(booked(2), booked(1), booked(3))).toMatchObject({ bookings: [of(1), of(2), of(3)] });
  });

  it('is refused when its days are taken, blocked or too many, and when it is the owner’s own', () => {
    given(registered, booked(2))
      .when({ ...book(3), days: { from: TODAY, to: dayOf(2), today: TODAY } })
      .thenHappened(refused(3));
    const rules = { blockedDays: [{ from: dayOf(2), to: dayOf(2) }], maxDays: 2 };
    given({ ...registered, ...rules } as ItemEvent)
      .when(book(2))
      .thenHappened(refused(2, 'days-blocked'));
    given({ ...registered, ...rules } as ItemEvent)
      .when({ ...book(1), days: { from: dayOf(3), to: dayOf(5), today: TODAY } })
      .thenHappened(refused(1, 'rental-length'));
    given(registeredByCustomer).when(book(1)).thenHappened(refused(1, 'own-item'));
  });

  it('is refused while the item is held altogether, and holds it off altogether', () => {
    given(registered, held(1)).when(book(2)).thenHappened(refused(2));
    given(registered, booked(1)).when(hold(2)).thenHappened(refused(2));
  });

  it('is refused while the item is lent and not back, and for days after that it is not', () => {
    const lentFirst = [registered, booked(1), begun(1), lent(1)] as const;
    given(...lentFirst)
      .when(book(2))
      .thenHappened(booked(2));
    given(...lentFirst)
      .when({ ...book(2), days: { from: dayOf(2), to: dayOf(2), today: dayOf(2) } })
      .thenHappened(refused(2));
  });

  it('is refused while it is too near to the last return, until the next hand-over', () => {
    const returnedFirst = [{ ...registered, daysBetween: 1 } as ItemEvent, booked(1), begun(1), lent(1), returned(1)];
    const wish = (first: number, more = {}) => {
      return { ...book(2), days: { from: dayOf(first), to: dayOf(first), today: TODAY, ...more } } as const;
    };
    for (const day of [1, 2])
      given(...returnedFirst)
        .when(wish(day))
        .thenHappened(refused(2));
    expect(itemAfter(booked(1), begun(1), lent(1), returned(1))).toMatchObject({ returnedOn: TODAY });
    const days = { from: dayOf(3), to: dayOf(3) };
    given(...returnedFirst)
      .when(wish(3))
      .thenHappened({ ...booked(2), days } as ItemEvent);
    given(...returnedFirst)
      .when(wish(2, { extensionOf: 1 }))
      .thenHappened({ ...booked(2), days: { from: dayOf(2), to: dayOf(2), extensionOf: 1 } } as ItemEvent);
    const lentAgain = [booked(1), begun(1), lent(1), returned(1), held(2), lent(2)];
    expect(itemAfter(...lentAgain)).toMatchObject({ returnedOn: undefined });
  });

  it('is refused when there are as many as there may be', () => {
    const many = Array.from({ length: MAX_BOOKINGS }, (_, index) => booked(index + 1));
    given(registered, ...many.slice(1))
      .when(book(1000))
      .thenHappened(booked(1000));
    given(registered, ...many)
      .when(book(1000))
      .thenHappened(refused(1000));
  });

  it('adopts the total where each day has a price', () => {
    const days = { from: dayOf(1), to: dayOf(3) };
    given({ ...registered, priceUnit: 'Day' } as ItemEvent)
      .when({ ...book(1), days: { ...days, today: TODAY } })
      .thenHappened({ type: 'ItemHeld', reservationNo: 1, holdSeq: 1, days, total: 300 });
  });

  it('is what the item wants once its owner has said something about days', () => {
    given({ ...registered, minDays: 2 } as ItemEvent)
      .when(hold(1))
      .thenHappened(refused(1, 'days-required'));
  });
});

describe('of bookings that were made side by side, the item', () => {
  it('hears of an older one later, and holds for it', () => {
    const history = [registered, besideFirst(booked(2))] as const;
    expect(itemAfter(besideFirst(booked(2)))).toMatchObject({ holdSeq: 2, unseen: [1] });
    given(...history)
      .when(book(1))
      .thenHappened(booked(1));
    expect(itemAfter(besideFirst(booked(2)), booked(1))).toMatchObject({ holdSeq: 2, unseen: undefined });
    given(...history, booked(1))
      .when(book(1))
      .thenNothing();
  });

  it('does not wait for those that had ended before', () => {
    given(registered, booked(2)).when(book(1)).thenNothing();
  });

  it('releases each, in any order, once', () => {
    const both = [registered, booked(1), besideFirst(booked(2))] as const;
    given(...both, besideFirst(released(2)))
      .when(release(1))
      .thenHappened(released(1));
    given(...both, besideFirst(released(2)), released(1))
      .when(release(1))
      .thenNothing();
    given(...both, released(1))
      .when(besideFirst(release(2)))
      .thenHappened(besideFirst(released(2)));
  });

  it('answers the end of one that it has not heard of, and ignores it afterwards', () => {
    const later = [registered, besideFirst(booked(2))] as const;
    given(...later)
      .when(release(1))
      .thenHappened(released(1));
    given(...later, released(1))
      .when(book(1))
      .thenNothing();
  });

  it('hears of an older one later though the end of a newer one came first', () => {
    given(registered, besideFirst(released(2)))
      .when(book(1))
      .thenHappened(booked(1));
  });
});

describe('handing over a booking', () => {
  it('is possible on its days alone', () => {
    given(registered, booked(2)).when(lendOnItsDay(2)).thenHappened(lent(2));
    for (const today of [dayOf(1), dayOf(3)])
      given(registered, booked(2))
        .when({ ...lendOnItsDay(2), today })
        .thenRefused('conflict', 'not-its-days');
  });

  it('is possible only once earlier bookings are over', () => {
    given(registered, booked(1), booked(2)).when(lendOnItsDay(2)).thenRefused('conflict', 'earlier-booking');
    given(registered, booked(1), begun(1), lent(1), booked(2))
      .when(lendOnItsDay(2))
      .thenRefused('conflict', 'earlier-booking');
    given(registered, booked(1), booked(2), released(1)).when(lendOnItsDay(2)).thenHappened(lent(2));
  });

  it('is not possible while another has it, although that one begins later', () => {
    given(registered, booked(1), booked(2), lent(2)).when(lendOnItsDay(1)).thenRefused('conflict', 'earlier-booking');
  });

  it('begins with refusing all that would begin earlier, once', () => {
    given(registered, booked(2)).when(beginOnItsDay(2)).thenHappened(begun(2));
    given(registered, booked(2), begun(2)).when(beginOnItsDay(2)).thenNothing();
    given(registered, besideFirst(booked(2)), begun(2))
      .when(book(1))
      .thenHappened(refused(1));
    given(registered, held(1))
      .when({ ...beginOnItsDay(1), today: '2026-05-05' })
      .thenNothing();
  });

  it('shows the item as lent for it, and as rentable after the return, beside the bookings that follow', () => {
    const handedOver = itemAfter(booked(1), booked(2), begun(1), lent(1));
    expect(handedOver).toMatchObject({ itemStatus: 'NotRentable', rentalStatus: 'Renting', reservationNo: 1 });
    given(registered, booked(1), booked(2), begun(1), lent(1)).when(giveBack(1)).thenHappened(returned(1));
    expect(itemAfter(booked(1), booked(2), begun(1), lent(1), returned(1))).toMatchObject({
      itemStatus: 'Rentable',
      rentalStatus: 'Returned',
      bookings: [of(2)],
    });
  });

  it('is completed by its capture, on any day', () => {
    given(registered, booked(1), booked(2)).when(completeLending(1)).thenHappened(lent(1));
    given(registered, booked(1), begun(1), lent(1)).when(completeLending(1)).thenNothing();
  });
});

describe('a booking that extends another', () => {
  const spaced = { ...registered, daysBetween: 1 } as ItemEvent;
  const extending = { ...book(2), days: { ...book(2).days, extensionOf: 1, since: dayOf(1) } };
  const extended = { ...booked(2), days: { from: dayOf(2), to: dayOf(2), extensionOf: 1 } } as ItemEvent;
  const onTheLastDay = { ...lendOnItsDay(2), today: dayOf(1) };
  const out = [spaced, booked(1), begun(1), lent(1), extended] as const;

  it('needs no days between, whichever is heard of first', () => {
    given(spaced, booked(1)).when(book(2)).thenHappened(refused(2));
    given(spaced, booked(1)).when(extending).thenHappened(extended);
    given(spaced, besideFirst(extended)).when(book(1)).thenHappened(booked(1));
  });

  it('is handed over from the last day of the first on, once that is back', () => {
    given(...out)
      .when(onTheLastDay)
      .thenRefused('conflict', 'not-its-days');
    given(...out)
      .when(lendOnItsDay(2))
      .thenRefused('conflict', 'earlier-booking');
    given(...out, returned(1))
      .when(onTheLastDay)
      .thenHappened(lent(2));
    // The hand-over of the first has begun, so nothing earlier than its day can be booked any more.
    given(...out, returned(1))
      .when({ ...onTheLastDay, type: 'BeginHandover' })
      .thenNothing();
    given(...out, returned(1))
      .when({ ...onTheLastDay, today: dayOf(0) })
      .thenRefused('conflict', 'not-its-days');
  });

  it('is handed over on its days alone when the first was never handed over, or is another', () => {
    given(spaced, booked(1), extended, released(1)).when(onTheLastDay).thenRefused('conflict', 'not-its-days');
    given(registered, booked(1), booked(2), begun(1), lent(1), returned(1))
      .when(onTheLastDay)
      .thenRefused('conflict', 'not-its-days');
  });

  it('has the last day of the first once that is back, handed over or not', () => {
    const between = { ...book(3), days: { from: dayOf(1), to: dayOf(1), today: dayOf(1) } };
    const back = [booked(1), extended, begun(1), lent(1), returned(1)] as const;
    const days = [{ reservationNo: 2, from: dayOf(1), to: dayOf(2), extensionOf: 1 }];
    expect(itemAfter(...back)).toMatchObject({ bookings: days });
    expect(itemAfter(...back, lent(2))).toMatchObject({ bookings: days });
    given(registered, ...back)
      .when(between)
      .thenHappened(refused(3));
    given(registered, ...back, lent(2))
      .when(between)
      .thenHappened(refused(3));
    // Nor does it begin earlier once another books.
    expect(itemAfter(...back, booked(5))).toMatchObject({ bookings: [...days, of(5)] });
    // Also when the item hears of it later.
    expect(itemAfter(besideFirst(booked(1)), begun(1), lent(1), returned(1), extended)).toMatchObject({
      bookings: days,
    });
  });

  it('leaves that day to others when the first was never handed over', () => {
    expect(itemAfter(booked(1), extended, released(1))).toMatchObject({
      bookings: [{ reservationNo: 2, from: dayOf(2), to: dayOf(2) }],
    });
  });
});

it('a booked item stays in the market, whoever wants it to leave', () => {
  given(registered, booked(1)).when(remove).thenRefused('conflict', 'item-held');
  const returnedFirst = [registered, booked(1), booked(2), begun(1), lent(1), returned(1)] as const;
  given(...returnedFirst)
    .when(deleteForReviewOf(1))
    .thenRefused('conflict', 'item-held');
  expect(itemAfter(booked(1), released(1))).toMatchObject({ bookings: undefined });
  given(registered, booked(1), released(1)).when(remove).thenHappened({ type: 'ItemDeleted' });
});

describe('what an owner says about days', () => {
  it.each([
    { minDays: 3, maxDays: 2 },
    { priceUnit: 'Day', itemPrice: 2_000_000_000 } as const,
    { lateFee: 1 },
    { deposit: 200, lateFee: 201 },
  ])('must go together: %j', (rules) => {
    given(registered)
      .when({ type: 'ChangeItem', ...rules })
      .thenRefused('unprocessable', 'rules-contradict');
    given()
      .when({ type: 'RegisterItem', itemNo: ITEM_NO, itemName: 'Camera', itemPrice: 100, ...rules })
      .thenRefused('unprocessable', 'rules-contradict');
  });

  it('may be a late fee as high as the deposit, which then cannot go without the fee', () => {
    const secured = { type: 'ItemChanged', itemName: 'Camera', itemPrice: 100, deposit: 200, lateFee: 200 } as const;
    given(registered).when({ type: 'ChangeItem', deposit: 200, lateFee: 200 }).thenHappened(secured);
    given(registered, secured)
      .when({ type: 'ChangeItem', deposit: 0 })
      .thenRefused('unprocessable', 'rules-contradict');
    given(registered, secured)
      .when({ type: 'ChangeItem', deposit: 0, lateFee: 0 })
      .thenHappened({ ...secured, deposit: 0, lateFee: 0 });
  });

  it('is as it was when it forbids nothing, as it is shown', () => {
    const neutral = { priceUnit: 'Rental', minDays: 1, maxDays: 90, daysBetween: 0, blockedDays: [] } as const;
    given(registered)
      .when({ type: 'ChangeItem', ...neutral, blockedDays: [] })
      .thenNothing();
    given(registered)
      .when({ type: 'ChangeItem', minDays: 2 })
      .thenHappened({ type: 'ItemChanged', itemName: 'Camera', itemPrice: 100, minDays: 2 });
    expect(itemAfter({ type: 'ItemChanged', itemName: 'Camera', itemPrice: 100, minDays: 2 })).toMatchObject({
      minDays: 2,
    });
  });

  it('leaves bookings as they were agreed', () => {
    given(registered, booked(1))
      .when({ type: 'ChangeItem', blockedDays: [{ from: dayOf(1), to: dayAfter(dayOf(1)) }] })
      .thenHappened({
        type: 'ItemChanged',
        itemName: 'Camera',
        itemPrice: 100,
        blockedDays: [{ from: dayOf(1), to: dayAfter(dayOf(1)) }],
      });
  });
});
