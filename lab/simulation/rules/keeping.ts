import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Attempt } from '../clients/attempt.ts';
import type { RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** How far two clocks differ at most, in ms. */
const MOST_SKEW_MS = 4_000;

/** A write of a payment, and the payment before it. */
interface Change extends RowWrite<Payment> {
  readonly before: Payment | undefined;
}

/** The rules that a change breaks, if the condition beside them holds. */
type Broken = readonly (readonly [boolean, string])[];

/**
 * What is decided on deposits, write by write: the time to keep begins with the return and lasts as long as it is set;
 * in it the owner keeps once, never more than there is, and as they asked; after it the deposit is released. The renter
 * sees the owner's reason until one of them is forgotten.
 */
export function checkKeeping(scene: Scene, attempts: readonly Attempt[], blame: Blame): void {
  const { payments, people } = scene.mirror;
  const asked = new Map(attempts.map((attempt) => [attempt.requestId, attempt]));
  for (const write of payments.writes) {
    const change = { ...write, before: payments.of(write.number)[write.state.version - 2]?.state };
    const { event, state, before } = change;
    const rule = brokenBy(scene, change, asked.get(event.causationId)).find(([isBroken]) => isBroken)?.[1];
    const [was, is] = [before, state].map((payment) => JSON.stringify(payment?.deposit));
    if (rule !== undefined) blame(rule, `${event.type} of ${event.id}: ${is}, before ${was}`);
  }
  for (const { deposit, paymentNo, customerId = 0, ownerId = 0 } of payments.latest.values())
    if (deposit?.reason !== undefined && (people.latest.has(customerId) || people.latest.has(ownerId)))
      blame('reasons are forgotten', `payment ${paymentNo} of ${customerId} and ${ownerId} says ${deposit.reason}`);
}

function brokenBy(scene: Scene, change: Change, attempt: Attempt | undefined): Broken {
  const { state, before, event } = change;
  const [was, is] = [before?.deposit?.kept, state.deposit?.kept];
  const once: Broken[number] = [was !== undefined && was !== is, 'deposits are decided once'];
  switch (event.type) {
    case 'DepositDue':
      return [once, [state.deposit?.keepBy !== keepByOf(scene, state), 'owners have the time that is set']];
    case 'DepositKept':
      return [once, ...brokenByKeeping(change, attempt)];
    case 'DepositReleased':
      return [once, [timeLeft(change) > MOST_SKEW_MS, 'deposits wait for their owners']];
    default:
      return [once, [was !== is, 'only owners and the time decide on deposits']];
  }
}

function brokenByKeeping(change: Change, attempt: Attempt | undefined): Broken {
  const { state, number, before } = change;
  const { amount = 0, kept = 0, reason, forgotten } = state.deposit ?? {};
  const { request, command, person = state.ownerId } = attempt ?? {};
  const isOwners = command?.wish.kind === 'keep deposit' && person === state.ownerId;
  return [
    [before?.deposit?.keepBy === undefined, 'nothing is kept before the return'],
    [timeLeft(change) < -MOST_SKEW_MS, 'nothing is kept when the time is over'],
    [kept < 1 || kept > amount, 'at most the deposit is kept'],
    [!isOwners || request?.params.paymentNo !== String(number), 'only owners and the time decide on deposits'],
    [kept !== request?.body?.depositKept, 'kept as the owner asked'],
    [reason !== (forgotten ? undefined : request?.body?.reason), 'renters see why'],
  ];
}

/** Until when the owner may keep of a deposit: so long after the return, in seconds since the epoch. */
function keepByOf(scene: Scene, payment: Payment): number | undefined {
  const back = returnOf(scene, payment);
  return back && Math.ceil((back + scene.world.machine.profile.keepDepositMs) / 1_000);
}

type Rental = Pick<Payment, 'itemNo' | 'reservationNo'>;

/** When the item of a reservation came back, in ms since the epoch; undefined when it did not. */
function returnOf(scene: Scene, rental: Rental) {
  const back = whenReturned(scene, rental);
  return back && Date.parse(back.event.time);
}

/** What was written of an item when it came back from a reservation; undefined when it did not. */
export function whenReturned({ mirror }: Scene, { itemNo, reservationNo }: Rental) {
  return mirror.items
    .of(itemNo)
    .find(({ event }) => event.type === 'ReturnedItem' && event.facts.reservationNo === reservationNo);
}

/** How many ms of the time to keep of a deposit were left when this was written. */
function timeLeft({ at, before }: Change): number {
  return (before?.deposit?.keepBy ?? 0) * 1_000 - at;
}
