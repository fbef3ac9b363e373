import document from '#contracts/published/openapi.json' with { type: 'json' };
import { type HttpResponse, ok } from '../shared/http/response.ts';

/** Caches may show it for five minutes without asking: it changes with a deployment only. */
const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' };

/** The published document of the API. Its server is relative to it, so it is right under every address. */
export function apiDocument(): HttpResponse {
  return { ...ok(document), headers };
}
