import type * as z from 'zod/mini';
import type { ListFilter } from '#shared/domain/page.ts';
import { issueMessage } from '../input/issue-message.ts';
import { invalidQuery } from '../problem/invalid-query.ts';

/** The query of a list: the number that it is sorted by, and its filters, each with the values it allows. */
export interface ListContract {
  readonly sortedBy: string;
  readonly filters: Readonly<Record<string, z.ZodMiniType<string | number, unknown>>>;
}

const PAGING = ['page', 'size', 'sort', 'cursor'];

/**
 * The filter in a query, if any. Throws HttpProblem 400 for an unknown parameter (naming the known ones), for a value
 * that the filter refuses, and for two filters at once.
 */
export function readFilter(query: Readonly<Record<string, string>>, { filters }: ListContract): ListFilter | undefined {
  const [name, second] = Object.keys(query).filter((parameter) => !PAGING.includes(parameter));
  if (name === undefined) return undefined;
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (filter === undefined) throw unknown(name, Object.keys(filters));
  if (second !== undefined) throw invalidQuery(second, `cannot be combined with ${name}`);
  const value = filter.safeParse(query[name]);
  const [issue] = value.error?.issues ?? [];
  if (!value.success) throw invalidQuery(name, issue === undefined ? 'is not valid' : issueMessage(issue));
  return { name, value: value.data };
}

function unknown(name: string, filters: readonly string[]) {
  const known =
    filters.length === 0 ? 'This list has no filters' : `This list can be filtered by ${filters.join(', ')}`;
  return invalidQuery(
    name,
    'is not known here',
    `Query parameter ${name} is not known here. ${known}; pages take ${PAGING.join(', ')}.`,
  );
}
