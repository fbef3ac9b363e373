import type { Caller } from '#shared/domain/caller.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Place } from '#shared/domain/place.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import { maySeeDoor } from '../domain/reservation.policy.ts';
import { isPaidFor } from '../domain/reservation.ts';
import { type ReservationDependencies, reservationAggregate } from '../reservation.aggregate.ts';

/** Where an item is: exactly, or about there. */
export interface FoundPlace {
  readonly reservationNo: number;
  readonly place: Place;
  readonly exact: boolean;
  readonly neighbourhood: string | null;
}

/** Asks the item where it is. Throws DependencyUnavailable when it does not answer. */
export type FindPlace = (
  request: { readonly itemNo: number },
  context: MessageContext,
) => Promise<
  | { readonly outcome: 'exact' | 'about'; readonly place: Place; readonly neighbourhood?: string | undefined }
  | { readonly outcome: 'unknown' }
>;

/**
 * Where the item of a reservation is, for both its sides, from its payment to its return. The item is asked each time:
 * nobody else keeps a door. Refused for everybody else, before the payment and after the return (not-found).
 */
export async function findPlaceOf(
  dependencies: ReservationDependencies,
  findPlace: FindPlace,
  reservationNo: number,
  caller: Caller,
  context: MessageContext,
): Promise<Outcome<FoundPlace>> {
  const found = await reservationAggregate.find(dependencies, reservationNo, maySeeDoor(caller));
  if (found.rejection !== undefined) return found;
  const { itemNo } = found.state;
  if (!isPaidFor(found.state)) return { rejection: notShown };
  const answer = await findPlace({ itemNo }, context);
  if (answer.outcome === 'unknown') return { rejection: notShown };
  const { place, neighbourhood = null } = answer;
  return { state: { reservationNo, place, exact: answer.outcome === 'exact', neighbourhood } };
}

const notShown: Rejection = {
  kind: 'not-found',
  code: 'place-not-found',
  detail: 'the place is shown from the payment to the return, if the owner of the item said where it is',
};
