import { actsFor } from '#shared/domain/caller.ts';
import { HttpProblem } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';
import type { ListContract } from './list-filter.ts';
import { type ListRequest, parsePageRequest } from './page-request.ts';

/**
 * The page of a list that shows people: without a filter, those entries that are the caller's own. `filter` is the
 * list's filter by person. Operators, and people who have not signed in to an open market, get all. Throws HttpProblem
 * as parsePageRequest does, and 403 for the entries of somebody else where everybody signs in.
 */
export function parseOwnPageRequest({ query, caller }: HttpRequest, list: ListContract, filter: string): ListRequest {
  const wanted = parsePageRequest(query, list);
  const { person, signIn } = caller;
  if (wanted.filter?.name === filter && signIn === 'required' && !actsFor(caller, Number(wanted.filter.value))) {
    throw new HttpProblem(403, 'not-yours', 'This list shows only what is yours.');
  }
  if (wanted.filter !== undefined || person === undefined || person.isOperator) return wanted;
  return { ...wanted, filter: { name: filter, value: person.customerId } };
}
