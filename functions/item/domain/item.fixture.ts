import { dayAfter } from '#contracts/days/civil-day.ts';
import { decideForgetReview } from './delete.decide.ts';
import { decideItem, type ItemCommand } from './item.decide.ts';
import type { HoldRefusal, ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import type { Item, ReviewDraft } from './item.ts';

/** The item's rules, for given/when/then. */
export const itemRules = { decide: decideItem, evolve: evolveItem };

/** The item of these tests has the number 5; reservation n of it has the number n and the hold sequence n. */
export const ITEM_NO = 5;

export const draft: ReviewDraft = { customerId: 1, customerName: 'Customer1', score: 4, comment: 'sharp pictures' };

/** The day on which it is handed over here. */
export const TODAY = '2026-01-02';

/** Its events. */
export const registered: ItemEvent = {
  type: 'ItemRegistered',
  itemNo: ITEM_NO,
  itemName: 'Camera',
  itemPrice: 100,
};
/** The same item, of person 7, who is the customer of {@link hold}. */
export const registeredByCustomer: ItemEvent = { ...registered, ownerId: 7 };
export const deletedByOwner: ItemEvent = { type: 'ItemDeleted' };
export const deletedByReviewOf = (n: number): ItemEvent => ({ type: 'ItemDeleted', reservationNo: n, review: draft });
export const held = (n: number): ItemEvent => ({ type: 'ItemHeld', reservationNo: n, holdSeq: n });
export const refused = (n: number, reason: HoldRefusal = 'held'): ItemEvent => ({
  type: 'ItemHoldRefused',
  reservationNo: n,
  holdSeq: n,
  reason,
});
export const released = (n: number): ItemEvent => ({
  type: 'ItemReleased',
  itemNo: ITEM_NO,
  reservationNo: n,
  holdSeq: n,
});
export const lent = (n: number): ItemEvent => ({ type: 'RentedItem', reservationNo: n });
export const returned = (n: number): ItemEvent => ({ type: 'ReturnedItem', reservationNo: n, returnedOn: TODAY });

/** Its commands. */
export const register: ItemCommand = { type: 'RegisterItem', itemNo: ITEM_NO, itemName: 'Camera', itemPrice: 100 };
export const change = (to: { readonly itemName?: string; readonly itemPrice?: number }): ItemCommand => ({
  type: 'ChangeItem',
  ...to,
});
export const remove: ItemCommand = { type: 'DeleteItem' };
export const hold = (n: number) => ({ type: 'HoldItem', reservationNo: n, customerId: 7, holdSeq: n }) as const;
/** Reservation n for a day of its own, the n-th from today. */
export const dayOf = (n: number) => dayAfter(TODAY, n - 1);
export const book = (n: number) => {
  return { ...hold(n), days: { from: dayOf(n), to: dayOf(n), today: TODAY } } as const;
};
export const booked = (n: number): ItemEvent => {
  return { type: 'ItemHeld', reservationNo: n, holdSeq: n, days: { from: dayOf(n), to: dayOf(n) } };
};
export const begun = (n: number): ItemEvent => ({ type: 'HandoverBegun', reservationNo: n });
/** The hand-over on its own day. */
export const lendOnItsDay = (n: number) => ({ type: 'LendItem', reservationNo: n, today: dayOf(n) }) as const;
export const beginOnItsDay = (n: number) => ({ type: 'BeginHandover', reservationNo: n, today: dayOf(n) }) as const;
export const release = (n: number) => ({ type: 'ReleaseItem', reservationNo: n, holdSeq: n }) as const;
export const lend = (n: number): ItemCommand => ({ type: 'LendItem', reservationNo: n, today: TODAY });
export const beginHandover = (n: number): ItemCommand => ({ type: 'BeginHandover', reservationNo: n, today: TODAY });
export const completeLending = (n: number): ItemCommand => ({ type: 'CompleteLending', reservationNo: n });
export const giveBack = (n: number): ItemCommand => ({ type: 'ReturnItem', reservationNo: n, today: TODAY });
export const deleteForReviewOf = (n: number): ItemCommand => ({
  type: 'DeleteItemForReview',
  reservationNo: n,
  review: draft,
});

/** All its commands, by the columns of the decision table. A command without one does not compile. */
export const itemCommands: Readonly<Record<ItemCommand['type'], Readonly<Record<string, ItemCommand>>>> = {
  RegisterItem: { reg: register },
  ChangeItem: { 'change new': change({ itemPrice: 7 }), 'change same': change({ itemPrice: 100 }) },
  DeleteItem: { del: remove },
  HoldItem: numbered('hold', hold),
  ReleaseItem: numbered('free', release),
  BeginHandover: numbered('begin', beginHandover),
  LendItem: numbered('lend', lend),
  CompleteLending: numbered('captured', completeLending),
  ReturnItem: numbered('back', giveBack),
  DeleteItemForReview: numbered('review', deleteForReviewOf),
};

function numbered(name: string, of: (n: number) => ItemCommand): Record<string, ItemCommand> {
  return Object.fromEntries([1, 2, 3].map((n) => [`${name} ${n}`, of(n)]));
}

/** The renter is forgotten whose review may have deleted the item. */
export const forgetReviewOf = (reservationNo: number) => ({ type: 'ForgetReview', reservationNo }) as const;

/** The rules with {@link forgetReviewOf}. */
export const forgettingRules = {
  decide: (item: Item | undefined, command: ItemCommand | ReturnType<typeof forgetReviewOf>) =>
    command.type === 'ForgetReview' ? decideForgetReview(item, command.reservationNo) : decideItem(item, command),
  evolve: evolveItem,
};
