import type { PageRequest } from '#shared/domain/page.ts';
import { invalidQuery } from '../problem/invalid-query.ts';
import { type ListContract, readFilter } from './list-filter.ts';
import { type Cursor, readCursor } from './page-cursor.ts';

/** A page request with the sort field of its list, so that cursors of other lists are recognized. */
export interface ListRequest extends PageRequest {
  readonly sortField: string;
}

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

/**
 * Reads `?size=` (default 20, at most 100), `?sort=<number>[,asc|desc]`, `?cursor=` and the list's filters. Size and
 * the first page's number are read as Spring reads them: a size above the limit becomes the limit, an invalid one the
 * default. Throws HttpProblem 400 for a later page's number, when sort or cursor belong to another list or disagree,
 * and for parameters that the list does not know.
 */
export function parsePageRequest(query: Readonly<Record<string, string>>, list: ListContract): ListRequest {
  const sortField = list.sortedBy;
  const filter = readFilter(query, list);
  if (/^\d*[1-9]\d*$/.test(query.page ?? '')) {
    const detail = 'Only the first page has a number here, 0: follow the `next` link of the list instead.';
    throw invalidQuery('page', 'must be 0', detail);
  }
  const descending = readDescending(query.sort, sortField);
  const cursor = readPosition(query.cursor, sortField);
  const wanted = { sortField, size: readSize(query.size), ...(filter && { filter }) };
  if (cursor === undefined) return { ...wanted, descending: descending ?? false };
  if (descending !== undefined && descending !== cursor.descending) {
    throw invalidQuery('sort', 'must be the one the cursor was made with');
  }
  return { ...wanted, descending: cursor.descending, after: cursor.after };
}

/** Entries of a page, from `?size=`: a size above the limit becomes the limit, an invalid one the default. */
export function readSize(size = ''): number {
  const number = /^\d+$/.test(size) ? Number(size) : 0;
  return number < 1 ? DEFAULT_SIZE : Math.min(number, MAX_SIZE);
}

function readDescending(sort: string | undefined, sortField: string): boolean | undefined {
  if (sort === undefined) return undefined;
  const [field, direction = 'asc', ...rest] = sort.split(',');
  const word = direction.toLowerCase();
  if (field !== sortField || rest.length > 0 || (word !== 'asc' && word !== 'desc')) {
    throw invalidQuery('sort', `must be ${sortField},asc or ${sortField},desc`);
  }
  return word === 'desc';
}

function readPosition(word: string | undefined, sortField: string): Cursor | undefined {
  if (word === undefined) return undefined;
  const cursor = readCursor(word, sortField);
  if (cursor === undefined) throw invalidQuery('cursor', 'must come from a `next` link of this list');
  return cursor;
}
