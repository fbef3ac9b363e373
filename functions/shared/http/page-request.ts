import type { PageRequest } from '../domain/page.ts';
import { type Cursor, readCursor } from './page-cursor.ts';
import { HttpProblem } from './problem.ts';

/** A page request that remembers which field its list is sorted by, so that a cursor of another list is told apart. */
export interface ListRequest extends PageRequest {
  readonly sortField: string;
}

const DEFAULT_SIZE = 20;
const MAX_SIZE = 100;

/**
 * Reads `?size=` (1..100, default 20), `?sort=<sortField>[,asc|desc]` and `?cursor=`; other parameters are ignored.
 * Throws HttpProblem 400 when one of them has another value, when sort and cursor disagree, and for `?page=`.
 */
export function parsePageRequest(query: Readonly<Record<string, string>>, sortField: string): ListRequest {
  if (query.page !== undefined) {
    throw invalid(
      'page',
      'is not supported',
      'Pages have no numbers here: follow the `next` link of the list instead.',
    );
  }
  const size = readSize(query.size);
  const descending = readDescending(query.sort, sortField);
  const cursor = readPosition(query.cursor, sortField);
  if (cursor === undefined) return { sortField, size, descending: descending ?? false };
  if (descending !== undefined && descending !== cursor.descending) {
    throw invalid('sort', 'must be the one the cursor was made with');
  }
  return { sortField, size, descending: cursor.descending, after: cursor.after };
}

function readSize(size: string | undefined): number {
  if (size === undefined) return DEFAULT_SIZE;
  const number = /^\d{1,3}$/.test(size) ? Number(size) : 0;
  if (number < 1 || number > MAX_SIZE) throw invalid('size', `must be a whole number from 1 to ${MAX_SIZE}`);
  return number;
}

function readDescending(sort: string | undefined, sortField: string): boolean | undefined {
  if (sort === undefined) return undefined;
  const [field, direction = 'asc', ...rest] = sort.split(',');
  const word = direction.toLowerCase();
  if (field !== sortField || rest.length > 0 || (word !== 'asc' && word !== 'desc')) {
    throw invalid('sort', `must be ${sortField},asc or ${sortField},desc`);
  }
  return word === 'desc';
}

function readPosition(word: string | undefined, sortField: string): Cursor | undefined {
  if (word === undefined) return undefined;
  const cursor = readCursor(word, sortField);
  if (cursor === undefined) throw invalid('cursor', 'must come from a `next` link of this list');
  return cursor;
}

function invalid(path: string, message: string, detail = `Query parameter ${path} ${message}.`): HttpProblem {
  return new HttpProblem(400, 'invalid-query', detail, { errors: [{ path, message }] });
}
