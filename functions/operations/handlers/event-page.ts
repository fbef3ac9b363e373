import { readSize } from '#shared/http/lists/page-request.ts';
import { invalidQuery } from '#shared/http/problem/invalid-query.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { type HistoryPage, type HistoryRequest, isPosition } from '../history.ts';

const PARAMETERS = ['size', 'cursor'];

/** Reads `?size=` and `?cursor=`. Throws HttpProblem 400 for another parameter, and for a cursor that is not ours. */
export function readEventPage({ query }: Pick<HttpRequest, 'query'>): HistoryRequest {
  const unknown = Object.keys(query).find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) throw invalidQuery(unknown, 'is not known here');
  const size = readSize(query.size);
  if (query.cursor === undefined) return { size };
  const after = Buffer.from(query.cursor, 'base64url').toString('utf8');
  if (!isPosition(after)) throw invalidQuery('cursor', 'must come from a `next` link of this list');
  return { size, after };
}

/** A page of a history as HAL. */
export function eventPage({ baseUrl, path, query }: HttpRequest, { size }: HistoryRequest, page: HistoryPage): object {
  const url = (cursor: string | undefined) => {
    const given = Object.entries({ size: query.size, cursor }).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(given as [string, string][]).toString();
    return `${baseUrl}${path}${search && `?${search}`}`;
  };
  const next = page.next && { next: { href: url(Buffer.from(page.next).toString('base64url')) } };
  return {
    _embedded: { events: page.entries },
    _links: { self: { href: url(query.cursor) }, ...next },
    page: { size },
  };
}
