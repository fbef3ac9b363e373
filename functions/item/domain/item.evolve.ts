import type { ItemEvent } from './item.events.ts';
import type { Item } from './item.ts';

/**
 * The item after an event: folding its events from nothing gives its state. Throws when the first event is not the
 * registration.
 */
export function evolveItem(item: Item | undefined, event: ItemEvent): Item {
  if (event.type === 'ItemRegistered') {
    const { itemNo, ownerId, itemName, itemPrice } = event;
    const fresh = { itemStatus: 'Rentable', rentalStatus: 'NotRenting' } as const;
    return { itemNo, ownerId, itemName, itemPrice, ...fresh, holdSeq: 0, answeredSeq: 0, version: 1 };
  }
  if (item === undefined) throw new Error(`${event.type} of an item that was never registered`);
  const next = { ...item, version: item.version + 1 };
  switch (event.type) {
    case 'ItemChanged':
      return { ...next, itemName: event.itemName, itemPrice: event.itemPrice };
    case 'ItemDeleted': {
      const { reservationNo, review } = event;
      return {
        ...next,
        itemStatus: 'NotRentable',
        rentalStatus: item.rentalStatus === 'Returned' ? 'Returned' : 'NotRenting',
        reservationNo: undefined,
        deletion: { reservationNo, review },
      };
    }
    case 'ItemReviewForgotten':
      if (item.deletion === undefined) throw new Error(`item ${item.itemNo} has no review to forget`);
      return { ...item, version: next.version, deletion: { ...item.deletion, review: event.review } };
    case 'ItemHeld':
      return {
        ...next,
        itemStatus: 'NotRentable',
        rentalStatus: 'NotRenting',
        reservationNo: event.reservationNo,
        deletion: undefined,
        holdSeq: event.holdSeq,
      };
    case 'ItemHoldRefused':
      return { ...next, holdSeq: Math.max(item.holdSeq, event.holdSeq) };
    case 'ItemReleased': {
      const answered = {
        ...next,
        holdSeq: Math.max(item.holdSeq, event.holdSeq),
        answeredSeq: Math.max(item.answeredSeq, event.holdSeq),
      };
      return item.reservationNo === event.reservationNo
        ? { ...answered, ...vacant, rentalStatus: 'NotRenting' }
        : answered;
    }
    case 'RentedItem':
      return {
        ...next,
        itemStatus: 'NotRentable',
        rentalStatus: 'Renting',
        reservationNo: event.reservationNo,
        deletion: undefined,
        returnedFrom: undefined,
      };
    case 'ReturnedItem':
      return { ...next, ...vacant, rentalStatus: 'Returned', returnedFrom: event.reservationNo };
  }
}

const vacant = { itemStatus: 'Rentable', reservationNo: undefined, deletion: undefined } as const;
