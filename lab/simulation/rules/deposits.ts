import type { Late } from '#contracts/days/late.ts';
import type { Terms } from '#contracts/days/terms.ts';
import { isInForce, type Payment } from '#functions/payment/domain/payment.ts';
import type { DepositMoney } from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Attempt } from '../clients/attempt.ts';
import { checkKeeping, whenReturned } from './keeping.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * Checks the deposits in the provider's books once every time is over: each is the one that the owner asked for when the
 * item was held, stays reserved until the item is back, and is then taken or freed as the payment says; with the money it
 * is given back.
 */
export function checkDeposits(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { world, mirror } = scene;
  checkKeeping(scene, attempts, blame);
  const { deposits, hindered } = world.provider;
  const { payments, reservations, items } = mirror;
  for (const payment of payments.latest.values()) if (isInForce(payment)) checkAsked(payment);
  for (const reservation of reservations.latest.values()) checkLate(reservation);
  for (const [key, money] of deposits) {
    const { taken } = money;
    const payment = payments.latest.get(Number(key.split('-')[0]));
    if (payment?.authorizationId === key && isInForce(payment)) checkOwn(payment, money);
    else if (taken !== 0 && !(taken === undefined && hindered('authorize', key)))
      blame('deposits are freed with the money', `of ${key} ${taken ?? 'nothing yet'} is taken`);
  }

  function checkAsked({ reservationNo, authorizationId = '', deposit }: Payment): void {
    const asked = askedFor(reservationNo)?.deposit || undefined;
    const reserved = deposits.get(authorizationId)?.amount;
    if (deposit?.amount !== asked || reserved !== asked)
      blame(
        'the owner’s deposit',
        `payment ${reservationNo}: ${deposit?.amount}, reserved ${reserved}, asked ${asked}`,
      );
  }

  /** What the owner asked for when the item was held for a reservation. */
  function askedFor(reservationNo: number): Terms | undefined {
    return items
      .of(reservations.latest.get(reservationNo)?.itemNo ?? 0)
      .find(({ event }) => event.type === 'ItemHeld' && event.facts.reservationNo === reservationNo)?.state;
  }

  /** What a reservation and its payment say to be due is the owner's fee for each late day, and at most the deposit. */
  function checkLate(reservation: Reservation): void {
    const { reservationNo, status } = reservation;
    const { deposit = 0, lateFee = 0 } = askedFor(reservationNo) ?? {};
    const days = status === 'Closed' ? daysLate(reservation) : 0;
    const due = Math.min(deposit, days * lateFee);
    const payment = payments.latest.get(reservationNo);
    const told = [
      feeIn(status === 'Closed' ? reservation : {}),
      ...(payment?.deposit?.keepBy === undefined ? [] : [feeIn(payment.deposit)]),
    ];
    const expected = due === 0 ? 'nothing' : `${due} for ${days}`;
    if (told.some((one) => one !== expected))
      blame('late days cost what was agreed', `reservation ${reservationNo}: ${told.join(', ')}, not ${expected}`);
  }

  /** How many days late its item came back; what stood then and extends it is due with the last of that. */
  function daysLate(reservation: Reservation): number {
    const back = whenReturned(scene, reservation);
    if (back === undefined || reservation.to === undefined) return 0;
    const stood = (back.state.bookings ?? []).map((one) => reservations.latest.get(one.reservationNo));
    const dueOn = (no: number, to: string): string => {
      const next = stood.find((one) => one?.extensionOf === no);
      return next?.to === undefined ? to : dueOn(next.reservationNo, next.to);
    };
    const due = Date.parse(dueOn(reservation.reservationNo, reservation.to));
    // Which day that is, after-return.ts judges.
    return Math.max(0, dayInSeoul(Date.parse(back.state.returnedOn ?? '')) - dayInSeoul(due));
  }

  function checkOwn({ reservationNo, deposit, status }: Payment, money: DepositMoney): void {
    // It lapsed with the money, and the hand-over that found that got no further.
    if (status === 'Approved' && money.lapsed) return;
    const { kept, settled = false, lapsed = false } = deposit ?? {};
    const isBack = reservations.latest.get(reservationNo)?.status === 'Closed';
    if (isBack !== (kept !== undefined))
      blame('deposits are decided after the return', `payment ${reservationNo}: back ${isBack}, kept ${kept}`);
    const hasLapsed = money.lapsed === true && kept !== 0;
    if (money.taken !== (hasLapsed ? 0 : kept) || isBack !== settled || lapsed !== hasLapsed)
      blame(
        'deposits are moved as decided',
        `payment ${reservationNo}: ${JSON.stringify(deposit)}, the provider ${JSON.stringify(money)}`,
      );
  }
}

/** The number of a day in Seoul, which is nine hours ahead and knows no summer time; a day as text begins there at nine. */
function dayInSeoul(ms: number): number {
  return Math.floor((ms + 9 * 3_600_000) / 86_400_000);
}

/** The fee that somebody says to be due. */
function feeIn(said: Late): string {
  return said.daysLate === undefined && said.lateFeeDue === undefined
    ? 'nothing'
    : `${said.lateFeeDue} for ${said.daysLate}`;
}
