import type { ItemEvent } from './item.events.ts';
import type { Item } from './item.ts';

/** The item after an event: folding its events from nothing gives its state. Throws when an event other than registration comes first. */
export function evolveItem(item: Item | undefined, event: ItemEvent): Item {
  if (event.type === 'ItemRegistered') {
    const { itemNo, itemName, itemPrice } = event;
    const free = { itemStatus: 'Rentable', rentalStatus: 'NotRenting' } as const;
    return { itemNo, itemName, itemPrice, ...free, holdSeq: 0, answeredSeq: 0, version: 1 };
  }
  if (item === undefined) throw new Error(`${event.type} of an item that was never registered`);
  return { ...item, ...changeOf(item, event), version: item.version + 1 };
}

function changeOf(item: Item, event: Exclude<ItemEvent, { type: 'ItemRegistered' }>): Partial<Item> {
  switch (event.type) {
    case 'ItemChanged':
      return { itemName: event.itemName, itemPrice: event.itemPrice };
    case 'ItemDeleted':
      return { itemStatus: 'NotRentable', deletion: { reservationNo: event.reservationNo, review: event.review } };
    case 'ItemHeld':
      return {
        itemStatus: 'NotRentable',
        rentalStatus: 'NotRenting',
        reservationNo: event.reservationNo,
        holdSeq: event.holdSeq,
      };
    case 'ItemHoldRefused':
      return { holdSeq: Math.max(item.holdSeq, event.holdSeq) };
    case 'ItemReleased':
      return {
        ...(item.reservationNo === event.reservationNo ? { itemStatus: 'Rentable', reservationNo: undefined } : {}),
        holdSeq: Math.max(item.holdSeq, event.holdSeq),
        answeredSeq: Math.max(item.answeredSeq, event.holdSeq),
      };
    case 'RentedItem':
      return { rentalStatus: 'Renting', returnedFrom: undefined };
    case 'ReturnedItem':
      return {
        itemStatus: 'Rentable',
        rentalStatus: 'Returned',
        reservationNo: undefined,
        returnedFrom: event.reservationNo,
      };
  }
}
