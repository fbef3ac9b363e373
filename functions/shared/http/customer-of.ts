import { actsFor, type Caller } from '../domain/caller.ts';
import { HttpProblem } from './problem/http-problem.error.ts';

/** The person for whom something is made. `renterId` is set when it is theirs alone. */
export interface Customer {
  readonly customerId: number;
  readonly customerName: string | null;
  readonly renterId?: number | undefined;
}

/**
 * The customer of a request: the caller, by their token. `named` and `name` are the body's number and name; they are
 * believed when nobody signed in, and from an operator, who may name somebody else. Throws HttpProblem 403 when somebody
 * else is named, and 400 when nobody is.
 */
export function customerOf(caller: Caller, named: number | undefined, name: string | null): Customer {
  const { person } = caller;
  if (person === undefined) {
    if (named !== undefined) return { customerId: named, customerName: name };
    const errors = [{ path: 'customerId', message: 'is required' }];
    throw new HttpProblem(400, 'invalid-body', 'Some fields of the body are not valid.', { errors });
  }
  const customerId = named ?? person.customerId;
  if (!actsFor(caller, customerId)) {
    throw new HttpProblem(403, 'not-yourself', 'customerId names somebody else: leave it out.');
  }
  const own = customerId === person.customerId ? person.name : null;
  return { customerId, customerName: name ?? own, renterId: customerId };
}
