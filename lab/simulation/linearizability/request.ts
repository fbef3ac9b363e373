import type { PatchCommand } from '#contracts/http/items.requests.ts';
import { ownPatches, patchCommandOf } from '../clients/patches.ts';
import type { Operation } from '../histories/history.ts';
import { draftIn, labelIn, numberIn, textIn, valueIn } from './fields.ts';

/** What an operation asks of the market. */
export type Request =
  | { readonly kind: 'register'; readonly name: string | undefined; readonly price: number | undefined }
  | {
      readonly kind: 'change';
      readonly itemNo: number;
      readonly name: string | undefined;
      readonly price: number | undefined;
    }
  | { readonly kind: 'lend' | 'return'; readonly itemNo: number; readonly reservationNo: number }
  | { readonly kind: 'delete item' | 'read item'; readonly itemNo: number }
  | { readonly kind: 'patch'; readonly itemNo: number; readonly command: PatchCommand }
  | {
      readonly kind: 'reserve';
      readonly itemNo: number;
      readonly name: string | undefined;
      readonly price: number | undefined;
      /** The days that it is for; both empty for the item altogether. */
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'pay' | 'take payment back' | 'cancel' | 'read reservation' | 'read payment' | 'read review';
      readonly reservationNo: number;
    }
  | {
      readonly kind: 'turn down';
      readonly reservationNo: number;
      /** Empty when there is none: only the renter may leave it out. */
      readonly reason: string;
    }
  | { readonly kind: 'review'; readonly reservationNo: number; readonly draft: string };

const ADDRESS = /\/(items|reservations|payments|reviews)(?:\/(\d+))?\/?(?:\?.*)?$/;

/**
 * What an operation asks; undefined for what this model does not follow: lists, views, other addresses and malformed
 * requests.
 */
export function requestOf({ request: { method, path, body } }: Operation): Request | undefined {
  const [, collection, number] = ADDRESS.exec(path) ?? [];
  const what = `${method} ${collection}${number === undefined ? '' : '/#'}`;
  const no = Number(number);
  const { name, price } = labelIn(body);
  const reservationNo = numberIn(body, 'reservationNo');
  switch (what) {
    case 'POST items':
      return { kind: 'register', name, price };
    case 'GET items/#':
      return { kind: 'read item', itemNo: no };
    case 'DELETE items/#':
      return { kind: 'delete item', itemNo: no };
    case 'PATCH items/#':
      return patchOf(no, body);
    case 'POST reservations': {
      const itemNo = numberIn(body, 'itemNo');
      const days = { from: textIn(body, 'from') ?? '', to: textIn(body, 'to') ?? '' };
      return itemNo === undefined ? undefined : { kind: 'reserve', itemNo, name, price, ...days };
    }
    case 'GET reservations/#':
      return { kind: 'read reservation', reservationNo: no };
    case 'DELETE reservations/#':
      return { kind: 'cancel', reservationNo: no };
    case 'PATCH reservations/#':
      return patchOfReservation(no, body);
    case 'GET payments/#':
      return { kind: 'read payment', reservationNo: no };
    case 'GET reviews/#':
      return { kind: 'read review', reservationNo: no };
    case 'POST reviews':
      return reservationNo === undefined ? undefined : { kind: 'review', reservationNo, draft: draftIn(body) ?? '' };
    default:
      return undefined;
  }
}

function patchOf(itemNo: number, body: unknown): Request | undefined {
  const own = ownPatches.map((kind) => patchCommandOf({ kind })).find((command) => isAsked(command, body));
  if (own !== undefined) return { kind: 'patch', itemNo, command: own };
  const rentalStatus = valueIn(body, 'rentalStatus');
  const reservationNo = numberIn(body, 'reservationNo');
  if (rentalStatus === undefined) return { kind: 'change', itemNo, ...labelIn(body) };
  if (reservationNo === undefined) return undefined;
  if (rentalStatus === 'Renting') return { kind: 'lend', itemNo, reservationNo };
  return rentalStatus === 'Returned' ? { kind: 'return', itemNo, reservationNo } : undefined;
}

function isAsked(command: PatchCommand | undefined, body: unknown): boolean {
  return command !== undefined && valueIn(body, command.field) === command.value;
}

function patchOfReservation(reservationNo: number, body: unknown): Request | undefined {
  const paymentStatus = valueIn(body, 'paymentStatus');
  if (valueIn(body, 'status') === 'Cancelled')
    return { kind: 'turn down', reservationNo, reason: textIn(body, 'reason') ?? '' };
  if (paymentStatus === 'Paid') return { kind: 'pay', reservationNo };
  return paymentStatus === 'NotPaid' ? { kind: 'take payment back', reservationNo } : undefined;
}
