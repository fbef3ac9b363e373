import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { codeIn, numberIn } from '#lab/simulation/linearizability/fields.ts';
import type { Blame } from '../report-violation.ts';
import type { Scene } from '../rule-context.ts';
import { shownReservation } from './shown-to-clients.ts';

/** Whether a refusal's statement about a reservation is true. */
type IsSo = (mirror: Mirror, reservationNo: number) => boolean;

const isOver = (status: string): IsSo => {
  return ({ reservations }, reservationNo) => {
    const reservation = reservations.latest.get(reservationNo);
    return (reservation && shownReservation(reservation))?.status === status;
  };
};

const wasHandedOver: IsSo = ({ reservations }, reservationNo) =>
  reservations.latest.get(reservationNo)?.rentalStatus !== 'NotRenting';

/**
 * Refusals that state how a reservation is for good. `item-lent` of an item is not among them: the item may come back.
 */
const finalRefusals: Readonly<Record<string, IsSo>> = {
  'reservation-rejected': isOver('Rejected'),
  'reservation-closed': isOver('Closed'),
  'item-lent': wasHandedOver,
  'deposit-decided': ({ payments }, paymentNo) => payments.latest.get(paymentNo)?.deposit?.kept !== undefined,
  'already-reviewed': ({ reviews }, reservationNo) => reviews.latest.get(reservationNo)?.status === 'Written',
};

const ofReservation = ['pay', 'take back payment', 'cancel', 'turn down', 'keep deposit', 'review'];

/** A final refusal must still be true when the market is at rest. */
export function checkFinalRefusals({ mirror }: Scene, attempts: readonly Attempt[], blame: Blame): void {
  for (const { response, request, command, requestId } of attempts) {
    const code = codeIn(response?.body);
    if (response?.status !== 409 || code === undefined || !ofReservation.includes(command.wish.kind)) continue;
    const isSo = command.wish.kind === 'review' && code === 'item-lent' ? undefined : finalRefusals[code];
    const reservationNo = Number(
      request.params.reservationNo ?? request.params.paymentNo ?? numberIn(request.body, 'reservationNo'),
    );
    if (isSo === undefined || isSo(mirror, reservationNo)) continue;
    const { status, rentalStatus } = mirror.reservations.latest.get(reservationNo) ?? {};
    blame(
      'a final 409 is true in the end',
      `${command.wish.kind} (${requestId}) was answered ${code}: reservation ${reservationNo} is ${status}, ${rentalStatus}`,
    );
  }
}
