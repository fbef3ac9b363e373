import { anonymous } from '../domain/caller.ts';
import type { HttpRequest } from './request.ts';

/** A plain `GET /things` with a test's changes. */
export function aRequest(changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    route: 'GET /things',
    path: '/things',
    params: {},
    query: {},
    headers: {},
    body: undefined,
    baseUrl: 'https://api.example',
    correlationId: 'c-1',
    requestId: 'r-1',
    compresses: true,
    caller: anonymous,
    ...changes,
  };
}
