import { HttpProblem } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';
import type { ListContract } from './list-filter.ts';
import { type ListRequest, parsePageRequest } from './page-request.ts';

/**
 * The page of a list that shows people: without a filter, those entries that are the caller's own. `filters` are the
 * list's filters by person; without one in the request the first applies. Operators, and people who have not signed in
 * to an open market, get all. Throws HttpProblem as parsePageRequest does, and 403 for the entries of somebody else
 * where everybody signs in.
 */
export function parseOwnPageRequest(
  { query, caller }: HttpRequest,
  list: ListContract,
  ...filters: readonly [string, ...string[]]
): ListRequest {
  const wanted = parsePageRequest(query, list);
  const { person, signIn } = caller;
  if (person === undefined || person.isOperator) return wanted;
  if (wanted.filter === undefined) return { ...wanted, filter: { name: filters[0], value: person.customerId } };
  const { name, value } = wanted.filter;
  if (signIn === 'open' || (filters.includes(name) && value === person.customerId)) return wanted;
  throw new HttpProblem(403, 'not-yours', 'This list shows only what is yours.');
}
