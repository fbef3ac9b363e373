import { isInForce, type Payment } from '#functions/payment/domain/payment.ts';
import type { DepositMoney } from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import type { Attempt } from '../clients/attempt.ts';
import { checkKeeping } from './keeping.ts';
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
  for (const [key, money] of deposits) {
    const { taken } = money;
    const payment = payments.latest.get(Number(key.split('-')[0]));
    if (payment?.authorizationId === key && isInForce(payment)) checkOwn(payment, money);
    else if (taken !== 0 && !(taken === undefined && hindered('authorize', key)))
      blame('deposits are freed with the money', `of ${key} ${taken ?? 'nothing yet'} is taken`);
  }

  function checkAsked({ reservationNo, authorizationId = '', deposit }: Payment): void {
    const held = items
      .of(reservations.latest.get(reservationNo)?.itemNo ?? 0)
      .find(({ event }) => event.type === 'ItemHeld' && event.facts.reservationNo === reservationNo);
    const asked = held?.state.deposit || undefined;
    const reserved = deposits.get(authorizationId)?.amount;
    if (deposit?.amount !== asked || reserved !== asked)
      blame(
        'the owner’s deposit',
        `payment ${reservationNo}: ${deposit?.amount}, reserved ${reserved}, asked ${asked}`,
      );
  }

  function checkOwn({ reservationNo, deposit }: Payment, money: DepositMoney): void {
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
