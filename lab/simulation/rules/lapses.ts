import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { Mirror, RowWrite } from '../cloud/written-rows.ts';
import { codeIn } from '../linearizability/fields.ts';
import { wasSo } from './answers/effects.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * A payment that lapsed is paid again: the owner who hands over is told why they cannot, the renter why they have to pay
 * again, and they have the time for it that they are told. That only what has lapsed is given up, and that the money of
 * nobody else is, are rules of every moment (`safety.ts`).
 */
export function checkLapses(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { payments, reservations } = scene.mirror;
  const { skewMs } = scene.world.machine.profile;
  for (const attempt of attempts) if (attempt.command.wish.kind === 'lend') checkAnswer(attempt);
  for (const write of reservations.writes) {
    if (write.event.type === 'PaymentCancellationRequested') checkReason(write);
    if (write.state.paymentLapsed) checkTime(write);
  }

  function checkAnswer(attempt: Attempt): void {
    const { response, request, requestId } = attempt;
    const code = codeIn(response?.body);
    const paymentNo = Number(request.body?.reservationNo);
    const was = (isSo: (payment: Payment) => boolean) => wasSo(payments, paymentNo, attempt, isSo);
    const mayHave = was(hasLapsed);
    const always = mayHave && !was((payment) => !hasLapsed(payment));
    if (response?.status === 409 && ((code === 'payment-lapsed' && !mayHave) || (code === 'not-paid' && always)))
      blame('the owner is told that it has lapsed', `${requestId} was answered ${code}: ${mayHave}, ${always}`);
  }

  function checkReason({ number, event, state }: RowWrite<Reservation>): void {
    const paid = paymentBehind(scene.mirror, { number, event });
    // Who waits for a cancellation does not pay again.
    const before = reservations.of(number)[state.version - 2]?.state;
    const isStill = before?.paymentStatus === 'NotPaid' && before.paymentLapsed === true;
    const expected = ((paid !== undefined && hasLapsed(paid)) || isStill) && state.cancellation !== 'requested';
    if ((state.paymentLapsed ?? false) !== expected)
      blame('the renter is told why to pay again', `${event.id} after ${event.causationId}: ${state.paymentLapsed}`);
  }

  function checkTime({ number, event, state: { version, payBy, paymentStatus } }: RowWrite<Reservation>): void {
    if (payBy === undefined || paymentStatus === 'Paid') {
      blame('who has to pay again has the time for it', `${event.id}: ${paymentStatus}, until ${payBy}`);
      return;
    }
    const next = reservations.of(number)[version];
    if (next?.state.cancellation === 'expired' && Date.parse(next.event.time) < payBy * 1_000 - 2 * skewMs)
      blame('who has to pay again has the time for it', `${next.event.id} of ${next.event.time}, told ${payBy}`);
  }
}

/** The payment whose event made a reservation change; undefined when something else did. */
export function paymentBehind(
  { payments }: Pick<Mirror, 'payments'>,
  { number, event }: Pick<RowWrite<unknown>, 'number' | 'event'>,
): Payment | undefined {
  const [, version] = /^payment#\d+#(\d+)$/.exec(event.causationId) ?? [];
  return version === undefined ? undefined : payments.of(number)[Number(version) - 1]?.state;
}

/** Whether a payment says that its money has lapsed. */
export function hasLapsed(payment: Payment): boolean {
  return payment.status === 'Canceled' && payment.lapsed === true;
}
