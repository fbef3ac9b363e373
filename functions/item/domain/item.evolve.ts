import { onceBack } from '#contracts/days/extension.ts';
import type { HoldPlace, ItemEvent } from './item.events.ts';
import { type Booking, bookingOf, type Item } from './item.ts';
import { evolvePictures } from './picture.evolve.ts';

/**
 * The item after an event: folding its events from nothing gives its state. Throws when the first event is not the
 * registration.
 */
export function evolveItem(item: Item | undefined, event: ItemEvent): Item {
  if (event.type === 'ItemRegistered') {
    const { type: _, ...said } = event;
    const fresh = { itemStatus: 'Rentable', rentalStatus: 'NotRenting' } as const;
    return { ...said, ...fresh, holdSeq: 0, answeredSeq: 0, version: 1 };
  }
  if (item === undefined) throw new Error(`${event.type} of an item that was never registered`);
  const next = { ...item, version: item.version + 1 };
  switch (event.type) {
    case 'ItemChanged': {
      const { type: _, place, door, ...changed } = event;
      return { ...next, ...changed, place, door };
    }
    case 'ItemDeleted': {
      const { reservationNo, review } = event;
      return {
        ...next,
        // What has left the market is nowhere, although its row stays for a while.
        place: undefined,
        door: undefined,
        itemStatus: 'NotRentable',
        rentalStatus: item.rentalStatus === 'Returned' ? 'Returned' : 'NotRenting',
        reservationNo: undefined,
        deletion: { reservationNo, review },
        picture: undefined,
        otherPictures: undefined,
        pastPictures: undefined,
      };
    }
    case 'ItemReviewForgotten':
      if (item.deletion === undefined) throw new Error(`item ${item.itemNo} has no review to forget`);
      return { ...item, version: next.version, deletion: { ...item.deletion, review: event.review } };
    case 'ItemHeld': {
      const { reservationNo, days } = event;
      if (days !== undefined)
        return { ...next, ...heardOf(item, event), bookings: booked(item, { reservationNo, ...days }) };
      const held = {
        itemStatus: 'NotRentable',
        rentalStatus: 'NotRenting',
        reservationNo,
        deletion: undefined,
      } as const;
      return { ...next, ...held, ...heardOf(item, event) };
    }
    case 'ItemHoldRefused':
      return { ...next, ...heardOf(item, event) };
    case 'ItemReleased': {
      const answered = {
        ...next,
        ...heardOf(item, event),
        ...unbooked(item, event.reservationNo),
        answeredSeq: Math.max(item.answeredSeq, event.holdSeq),
      };
      return item.reservationNo === event.reservationNo
        ? { ...answered, ...vacant, rentalStatus: 'NotRenting' }
        : answered;
    }
    case 'HandoverBegun':
      return { ...next, begunFrom: bookingOf(item, event.reservationNo)?.from };
    case 'RentedItem':
      return {
        ...next,
        itemStatus: 'NotRentable',
        rentalStatus: 'Renting',
        reservationNo: event.reservationNo,
        deletion: undefined,
        returnedFrom: undefined,
        returnedOn: undefined,
      };
    case 'ReturnedItem':
      return {
        ...next,
        ...vacant,
        ...unbooked(item, event.reservationNo, event.reservationNo),
        rentalStatus: 'Returned',
        returnedFrom: event.reservationNo,
        returnedOn: event.returnedOn,
      };
    case 'ItemPictureAdded':
    case 'ItemPictureChanged':
    case 'ItemPictureRefused':
    case 'ItemPictureRemoved':
      return { ...next, ...evolvePictures(item, event) };
  }
}

/** The fences after hearing of a reservation: places below it that were open when it was made, and are not heard of yet. */
function heardOf({ holdSeq: highest, unseen = [] }: Item, { holdSeq, openSince = holdSeq }: HoldPlace) {
  const from = Math.max(highest + 1, openSince);
  const skipped = Array.from({ length: Math.max(0, holdSeq - from) }, (_, index) => from + index);
  const left = [...unseen, ...skipped].filter((seq) => seq !== holdSeq);
  return { holdSeq: Math.max(highest, holdSeq), unseen: left.length === 0 ? undefined : left };
}

/** Its bookings with one more, which may extend the reservation that came back last. */
function booked({ bookings = [], returnedFrom }: Item, booking: Booking): Booking[] {
  return [...bookings, ...onceBack([booking], returnedFrom)].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** Its bookings without that of a reservation; nothing when it has none. `returned`: the one that came back now. */
function unbooked(item: Item, reservationNo: number, returned?: number): Pick<Item, 'bookings'> {
  if (bookingOf(item, reservationNo) === undefined) return {};
  const left = item.bookings?.filter((one) => one.reservationNo !== reservationNo) ?? [];
  return { bookings: left.length === 0 ? undefined : onceBack(left, returned) };
}

const vacant = { itemStatus: 'Rentable', reservationNo: undefined, deletion: undefined } as const;
