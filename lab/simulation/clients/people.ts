import type { SignIn } from '#shared/domain/caller.ts';
import type { Claims } from '#shared/identity/token-verifier.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { LAST_PERSON } from './all-people.ts';
import type { WishRequest } from './requests.ts';
import type { Wish } from './wishes.ts';
import { nameInToken } from './words.ts';

// People by their numbers: customers from 1, owners after FIRST_OWNER, and two more.
const FIRST_OWNER = 101;

/** Somebody who has signed in and takes part in no rental. */
export const STRANGER = 99;

/** The operator, who reads everything at the end. */
export const OPERATOR = 100;

/** All good tokens, and what they say. */
export const tokens: ReadonlyMap<string, Claims> = new Map(
  Array.from({ length: LAST_PERSON }, (_, index) => {
    const customerId = index + 1;
    const roles = customerId === OPERATOR ? ['operators'] : [];
    return [tokenOf(customerId), { customerId, name: nameInToken(customerId), roles }];
  }),
);

/** The headers by which a person shows who they are. */
export function headersOf(person: number | undefined): Readonly<Record<string, string>> {
  return person === undefined ? {} : { authorization: `Bearer ${tokenOf(person)}` };
}

/** Who registers an item of the plan, by its place there. */
export function ownerOf(item: number): number {
  return FIRST_OWNER + item;
}

/** Whether somebody registers items. */
export function isOwner(person: number): boolean {
  return person >= FIRST_OWNER;
}

/** The operator, where people sign in. */
export function operatorOf({ signIn }: { readonly signIn: SignIn }): number | undefined {
  return signIn === 'required' ? OPERATOR : undefined;
}

/**
 * For whom a client asks: an owner for their item, a renter for their reservation. Who made what does not exist yet is
 * guessed by the plan.
 */
export function personBehind(wish: Wish, { params }: WishRequest, mirror: Mirror): number {
  const { items, reservations } = mirror;
  if ('person' in wish) return wish.person;
  if ('customer' in wish) return wish.customer;
  if (wish.kind === 'turn down') return ownerOfReserved(params, mirror) ?? ownerOf(0);
  if ('item' in wish) return items.latest.get(Number(params.itemNo))?.ownerId ?? ownerOf(wish.item);
  return reservations.latest.get(Number(Object.values(params)[0]))?.customerId ?? 1;
}

function ownerOfReserved({ reservationNo }: WishRequest['params'], { items, reservations }: Mirror) {
  const { itemNo = 0 } = reservations.latest.get(Number(reservationNo)) ?? {};
  return items.latest.get(itemNo)?.ownerId;
}

function tokenOf(person: number): string {
  return `person-${person}`;
}
