import type { Caller, Person, SignIn } from './caller.ts';

/** Somebody who signed in. */
export function personNo(customerId: number, changes: Partial<Person> = {}): Person {
  return { customerId, name: `Customer${customerId}`, isOperator: false, ...changes };
}

/** A caller with this number. */
export function callerNo(customerId: number, signIn: SignIn = 'required'): Caller {
  return { signIn, person: personNo(customerId) };
}

/** An operator, whose own number is 99. */
export function operator(signIn: SignIn = 'required'): Caller {
  return { signIn, person: personNo(99, { isOperator: true }) };
}

/** Nobody, where everybody has to sign in. */
export const nobody: Caller = { signIn: 'required' };
