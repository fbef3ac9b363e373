import type { Item } from '#functions/item/domain/item.ts';
import type { TableMirror } from '../cloud/written-rows.ts';
import { dayAt, isTooSoon } from './leaves-no-place.ts';
import type { Blame } from './report-violation.ts';

/** More than any request takes. */
const LONGEST_REQUEST_MS = 60_000;

/** An item says on which day it came back, and is booked for nobody from a day that is too near to that. */
export function judgeReturn(item: Item, items: TableMirror<Item>, blame: Blame): void {
  const { itemNo, returnedOn = '', rentalStatus, version, bookings = [] } = item;
  const [before, write] = items.of(itemNo).slice(version - 2, version);
  if (before === undefined || write === undefined || version < 2) return;
  if (rentalStatus === 'Returned' && before.state.rentalStatus === 'Renting') {
    const at = Date.parse(write.event.time);
    const days = [at - LONGEST_REQUEST_MS, at].map(dayAt);
    if (!days.includes(returnedOn)) blame('a return has its day', `item ${itemNo}: ${returnedOn}, not ${days}`);
  }
  const known = new Set(before.state.bookings?.map(({ reservationNo }) => reservationNo));
  for (const { reservationNo, extensionOf, ...days } of bookings) {
    const isNew = !known.has(reservationNo) && extensionOf === undefined;
    if (isNew && isTooSoon(before.state, days))
      blame('days after a return', `item ${itemNo} is booked for ${reservationNo} from ${days.from} on`);
  }
}
