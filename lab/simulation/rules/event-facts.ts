import { eventAsKnown } from '../cloud/next-version.ts';
import type { Mirror, RowWrite } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** Checks what events say beside the state, and what rows must keep: consumers act on it. */
export function checkFacts(scene: Scene, blame: Blame): void {
  checkAbsent(scene, blame);
  checkPayments(scene.mirror, blame);
  checkRejections(scene, blame);
  checkExpiry(scene, blame);
}

/** The answer for an item that does not exist names that item. */
function checkAbsent({ world }: Scene, blame: Blame): void {
  for (const row of world.tables.absentItems.written) {
    const { id, facts } = eventAsKnown(row);
    const { itemNo } = row.state;
    if (facts?.itemNo !== undefined && facts.itemNo !== itemNo)
      blame('facts are true', `${id} says item ${facts.itemNo}, it is about ${itemNo}`);
  }
}

/** A refund says whether the money had been captured, and no payment forgets its attempts. */
function checkPayments({ payments }: Mirror, blame: Blame): void {
  for (const { number, state, event } of payments.writes) {
    const before = payments.of(number)[state.version - 2]?.state;
    const wasTaken = before?.status === 'Captured';
    if (event.type === 'PaymentCanceled' && event.facts?.captured !== wasTaken)
      blame('facts are true', `${event.id} says captured: ${event.facts?.captured}, it was ${before?.status}`);
    if (state.attempt < (before?.attempt ?? 0))
      blame('attempts grow', `payment ${number} goes by attempt ${state.attempt}, after ${before?.attempt}`);
  }
}

/** A reservation is rejected for the reason that its item gave. */
function checkRejections({ world, mirror }: Scene, blame: Blame): void {
  const refusals = new Map<unknown, unknown>();
  const note = ({ type, facts }: RowWrite<unknown>['told']): void => {
    if (type === 'ItemHoldRefused') refusals.set(facts?.reservationNo, facts?.reason);
  };
  for (const { told } of mirror.items.writes) note(told);
  for (const row of world.tables.absentItems.written) note(eventAsKnown(row));
  for (const { number, event } of mirror.reservations.writes) {
    if (event.type !== 'ReservationRejected' || event.facts?.reason === refusals.get(number)) continue;
    blame('facts are true', `${event.id} says ${event.facts?.reason}, the item said ${refusals.get(number)}`);
  }
}

/** Only what has left the market expires. */
function checkExpiry({ world: { tables } }: Scene, blame: Blame): void {
  const wrong = [
    ...tables.items.written.filter(
      ({ expiresAt, state }) => (expiresAt === undefined) === (state.deletion !== undefined),
    ),
    ...tables.reservations.written.filter(
      ({ expiresAt, state }) =>
        (expiresAt === undefined) === (state.status === 'Cancelled' && state.turnedDown === undefined),
    ),
    ...tables.payments.written.filter(
      ({ expiresAt, state }) =>
        (expiresAt === undefined) === (state.status === 'Closed' && state.authorizationId === undefined),
    ),
    ...tables.reviews.written.filter(({ expiresAt }) => expiresAt !== undefined),
  ];
  for (const { event, expiresAt } of wrong)
    blame('what is in use stays', `${event.type} of ${event.id} leaves a row that expires: ${expiresAt}`);
}
