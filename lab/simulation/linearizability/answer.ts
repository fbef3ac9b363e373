import { numberIn, textIn } from './fields.ts';
import { type ItemRow, isFree, isInForce, isTurnedDown, type ReservationRow, type Standing } from './world.ts';

/** How a body contradicts the item; undefined when it agrees, as far as both are known. */
export function itemDiffers(body: unknown, item: ItemRow): string | undefined {
  return (
    differs(textIn(body, 'itemName'), item.name, 'itemName') ??
    differs(numberIn(body, 'itemPrice'), item.price, 'itemPrice') ??
    differs(textIn(body, 'rentalStatus'), item.rental, "the item's rentalStatus") ??
    differs(textIn(body, 'itemStatus'), isFree(item) ? 'Rentable' : 'NotRentable', 'itemStatus') ??
    (textIn(body, 'itemStatus') === undefined
      ? undefined
      : differs(numberIn(body, 'reservationNo') ?? 0, item.heldBy, 'the reservation that has the item'))
  );
}

/** How a body contradicts the reservation. */
export function reservationDiffers(body: unknown, row: ReservationRow): string | undefined {
  return (
    differs(textIn(body, 'status'), statusOf(row), `status of reservation ${row.no}`) ??
    differs(textIn(body, 'rejectionDetail') ?? '', isTurnedDown(row) ? row.turnedDown : '', 'why it is turned down') ??
    differs(textIn(body, 'rentalStatus'), row.rental, `rentalStatus of reservation ${row.no}`) ??
    differs(textIn(body, 'paymentStatus'), isShownPaid(row) ? 'Paid' : 'NotPaid', `paymentStatus of ${row.no}`) ??
    differs(textIn(body, 'itemName'), row.name, 'the itemName reserved') ??
    differs(numberIn(body, 'itemPrice'), row.price, 'the itemPrice reserved')
  );
}

function statusOf(row: ReservationRow): Standing {
  if (isTurnedDown(row)) return 'Rejected';
  return row.asked ? 'Cancelling' : row.status;
}

/** The money of a reservation that was turned down is on its way back. */
function isShownPaid(row: ReservationRow): boolean {
  return row.paid && !isTurnedDown(row);
}

/** How a body contradicts the reservation's payment. */
export function paymentDiffers(body: unknown, row: ReservationRow): string | undefined {
  return (
    differs(textIn(body, 'status'), row.payment, `status of payment ${row.no}`) ??
    differs(textIn(body, 'paymentStatus'), isInForce(row) ? 'Paid' : 'NotPaid', `paymentStatus of payment ${row.no}`)
  );
}

function differs(
  shown: string | number | undefined,
  is: string | number | undefined,
  what: string,
): string | undefined {
  if (shown === undefined || is === undefined || shown === is) return undefined;
  return `${what} is ${is}, not ${shown}`;
}
