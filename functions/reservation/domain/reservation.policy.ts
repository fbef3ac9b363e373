import { actsFor, type Caller, type SignIn } from '#shared/domain/caller.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import { notAllowedTo, type Permission } from '#shared/domain/permission.ts';
import type { Reservation, TurnedDown } from './reservation.ts';

/** May this caller pay, or cancel the payment? The renter and operators may. */
export function mayPay(caller: Caller): Permission<Reservation> {
  return (reservation) =>
    maySee(caller)(reservation) ?? (isRenter(caller, reservation) ? undefined : notRenter(caller));
}

/**
 * May this caller cancel the reservation? The renter, the item's owner and operators may. All but the renter have to
 * give a reason, which the renter sees.
 */
export function mayCancel(caller: Caller, reason?: string): Permission<Reservation> {
  return (reservation) => {
    const refusal = maySee(caller)(reservation);
    if (refusal !== undefined) return refusal;
    if (!isOnASide(caller, reservation)) return notRenter(caller);
    return reason === undefined && turnsDown(caller, reservation) !== undefined ? reasonRequired : undefined;
  };
}

const reasonRequired: Rejection = {
  kind: 'unprocessable',
  code: 'reason-required',
  detail: 'who cancels the reservation of somebody else gives a reason: PATCH it with status=Cancelled and reason=…',
};

/** Who turns the reservation down, when this caller cancels it and is not its renter. */
export function turnsDown({ person }: Caller, reservation: Reservation): TurnedDown['by'] | undefined {
  const { renterId, customerId, ownerId } = reservation;
  if (person === undefined || person.customerId === (renterId ?? customerId)) return undefined;
  if (person.customerId === ownerId) return 'owner';
  return person.isOperator ? 'operator' : undefined;
}

/**
 * May this caller see the reservation? Its two sides and operators may; an open market shows it to everybody. For
 * others it does not exist.
 */
export function maySee(caller: Caller): Permission<Reservation> {
  return (reservation) =>
    caller.signIn === 'open' || isOnASide(caller, reservation)
      ? undefined
      : { kind: 'not-found', code: 'reservation-not-found', detail: 'there is no such reservation' };
}

/**
 * May this caller learn where exactly the item is? Its two sides and operators may, in every market only after they have
 * signed in: a reservation that is nobody's would tell a door to everybody.
 */
export function maySeeDoor(caller: Caller): Permission<Reservation> {
  return betweenSides(caller, 'only the renter and the owner learn where the item is');
}

/** May this caller see the pictures of the rental? Those may who may see the door. */
export function maySeePictures(caller: Caller): Permission<Reservation> {
  return betweenSides(caller, 'only the renter and the owner see these pictures');
}

/** May this caller add pictures of the rental? Its two sides may, and nobody in their name. */
export function mayAddPictures(caller: Caller): Permission<Reservation> {
  return (reservation) =>
    maySeePictures(caller)(reservation) ??
    (sideOf(caller, reservation) === undefined
      ? notAllowedTo(caller, 'not-a-side', 'only the renter and the owner add pictures')
      : undefined);
}

/** On which side of the reservation this person is; undefined for everybody else, operators included. */
export function sideOf({ person }: Caller, reservation: Reservation): 'Owner' | 'Renter' | undefined {
  if (person === undefined) return undefined;
  if (person.customerId === renterOf(reservation, 'required')) return 'Renter';
  return person.customerId === reservation.ownerId ? 'Owner' : undefined;
}

function betweenSides(caller: Caller, detail: string): Permission<Reservation> {
  return (reservation) => {
    const refusal = maySee(caller)(reservation);
    if (refusal !== undefined) return refusal;
    return readsWords(caller, reservation) ? undefined : notAllowedTo(caller, 'not-a-side', detail);
  };
}

/**
 * True for those for whom words between its sides are: the two and operators, in every market only after they have signed
 * in. An open one cannot tell a side from a stranger.
 */
export function readsWords(caller: Caller, reservation: Reservation): boolean {
  return caller.person?.isOperator === true || sideOf(caller, reservation) !== undefined;
}

function isRenter(caller: Caller, reservation: Reservation): boolean {
  return actsFor(caller, renterOf(reservation, caller.signIn));
}

/** Whose reservation it is; undefined when it is nobody's. */
export function renterOf({ renterId, customerId }: Reservation, signIn: SignIn): number | undefined {
  // Where everybody signs in, a reservation from before is its customer's.
  return renterId ?? (signIn === 'required' ? customerId : undefined);
}

/** True for both sides and operators, and for everybody when it is nobody's: they see the renter's name. */
export function isOnASide(caller: Caller, reservation: Reservation): boolean {
  const { ownerId } = reservation;
  return isRenter(caller, reservation) || (ownerId !== undefined && actsFor(caller, ownerId));
}

function notRenter(caller: Caller) {
  return notAllowedTo(caller, 'not-the-renter', 'only the renter of this reservation may do this');
}
