/**
 * Whether a market asks people to sign in. In an `open` one anybody may use what nobody owns; in a `required` one only
 * people who signed in may change something or see people.
 */
export type SignIn = 'open' | 'required';

/** Somebody who signed in, as their token says. */
export interface Person {
  readonly customerId: number;
  /** Null when the token has no name. */
  readonly name: string | null;
  /** Their e-mail address, when the token has one and its issuer has verified it. */
  readonly email?: string | undefined;
  /** May do everything that an owner or a renter may do. */
  readonly isOperator: boolean;
}

/** Who sends a request. Without `person` nobody signed in. */
export interface Caller {
  readonly signIn: SignIn;
  readonly person?: Person | undefined;
}

/** Nobody in particular, in an open market. */
export const anonymous: Caller = { signIn: 'open' };

/** True when somebody signed in who is not this person. */
export function isSomebodyElse({ person }: Caller, customerId: number | null | undefined): boolean {
  return person !== undefined && person.customerId !== customerId;
}

/** True when a caller may rent from this person: in an open market also without having signed in. */
export function mayBeRenter(caller: Caller, ownerId: number | undefined): boolean {
  return caller.person === undefined ? caller.signIn === 'open' : isSomebodyElse(caller, ownerId);
}

/**
 * True when a caller may act for a person, by their number. Operators act for everybody. What belongs to nobody
 * (undefined) is anybody's in an open market.
 */
export function actsFor({ person, signIn }: Caller, customerId: number | undefined): boolean {
  if (person?.isOperator) return true;
  return customerId === undefined ? signIn === 'open' : person?.customerId === customerId;
}
