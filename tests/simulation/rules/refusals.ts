import type { Attempt } from '../clients.ts';
import { codeIn } from '../linearizability/fields.ts';
import type { Wish } from '../wishes.ts';
import type { Scene } from './scene.ts';

const ofReservation = [
  '404 reservation-not-found',
  '409 reservation-not-confirmed',
  '409 reservation-rejected',
  '409 reservation-closed',
  '409 item-lent',
];

/**
 * What each kind of request may be refused with: clients go by these codes, and whoever has none of these reasons gets what was asked for. Whether a
 * reason was true is for the check of linearizability to say, and below for what that does not know.
 */
const refusals: { readonly [K in Wish['kind']]: readonly string[] } = {
  register: [],
  change: ['404 item-not-found'],
  delete: ['404 item-not-found', '409 item-held', '409 item-lent'],
  lend: ['404 item-not-found', '409 item-not-held', '409 not-paid'],
  return: ['404 item-not-found', '409 item-not-lent'],
  reserve: ['409 item-already-reserved'],
  pay: [...ofReservation, '402 payment-declined', '409 payment-overtaken', '409 reservation-cancelled'],
  'take back payment': [...ofReservation, '409 payment-overtaken'],
  cancel: ofReservation,
  review: [
    '403 not-the-renter',
    '409 not-returned',
    '409 already-reviewed',
    '409 item-held',
    '409 item-lent',
    '409 item-gone',
  ],
  'read item': ['404 item-not-found'],
  'read itemInfo': ['404 item-not-found'],
  'read reservation': ['404 reservation-not-found'],
  'read payment': ['404 payment-not-found'],
  'read review': ['404 review-not-found'],
};

/** What is wrong with a refusal: it has another reason than there can be, or one that was not so. */
export function wrongRefusal({ world, mirror }: Scene, attempt: Attempt): string | undefined {
  const { response, request, command, call, return: answered = call } = attempt;
  const code = `${response?.status} ${codeIn(response?.body)}`;
  if (!refusals[command.wish.kind].includes(code)) return `${code} is no reason to refuse that`;
  const reservationNo = Number(request.params.reservationNo ?? request.body?.reservationNo);
  if (code === '402 payment-declined' && !world.provider.declined(reservationNo, call, answered))
    return 'nobody declined';
  const renter = mirror.reservations.latest.get(reservationNo)?.customerId;
  if (code === '403 not-the-renter' && renter === request.body?.customerId) return 'it is the renter';
  return undefined;
}
