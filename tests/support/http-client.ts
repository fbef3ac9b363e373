import { type Answer, type Client, send as sendBy } from '@gdmarket/client';
import { undocumented } from './documented.ts';
import { environment } from './environment.ts';
import { type JsonObject, parseJson } from './json.ts';

export { type Answer, expectStatus } from '@gdmarket/client';

/** The optional parts of a request. */
export interface RequestOptions {
  /** Sent as JSON. */
  readonly body?: JsonObject | undefined;
  /** Sent unchanged, instead of `body`. */
  readonly raw?: string | Buffer<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

const TIMEOUT_MS = 30_000;
/** How often a request is repeated after a 503. */
const MOST_REPEATS = 10;

let obeysRetryAfter = true;

/** The API's address, without a final slash. */
export const api: string = environment.GDMARKET_API;

/**
 * The market under test, for operations of its client: well-behaved, so that a busy machine fails no test about something
 * else. Throws when an answer is not as the API's document says.
 */
export const market: Client = {
  url: api,
  fetch: fetchDocumented,
  get retries() {
    return { times: obeysRetryAfter ? MOST_REPEATS : 0 };
  },
};

/** Whether a request is repeated after a 503, as it is by default, or the 503 is its answer. */
export function obeyRetryAfter(obeys: boolean): void {
  obeysRetryAfter = obeys;
}

/**
 * Sends a request that no operation of the client can send, with these headers only; otherwise as {@link market}. `path`
 * is a path of the API, or a link from the API.
 */
export function send(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  const { body, raw = body && JSON.stringify(body) } = options;
  const headers = { ...(raw === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers };
  const fetch = (url: string, init: RequestInit) => fetchDocumented(url, { ...init, headers, body: raw ?? null });
  return sendBy(market, method, path, body, { fetch });
}

async function fetchDocumented(url: string, init: RequestInit): Promise<Response> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, { ...init, signal, redirect: 'manual' });
  await refuseUndocumented(init.method ?? '', url, response.clone());
  return response;
}

/** A gateway's own answer has no correlation id: only functions keep to the document. */
async function refuseUndocumented(method: string, url: string, response: Response): Promise<void> {
  const { status, headers } = response;
  if (!headers.has('x-correlation-id')) return;
  const text = await response.text();
  const answer = {
    status,
    headers: Object.fromEntries(headers),
    ...(text !== '' && { body: parseJson(text) ?? text }),
  };
  const wrong = undocumented(method, url.replace(api, ''), answer);
  if (wrong.length > 0) throw new Error(`not as documented: ${wrong.join('; ')}\n${text}`);
}

/** `GET`. */
export function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return send('GET', path, { headers });
}

/** `POST` of a JSON object. */
export function post(path: string, body: JsonObject): Promise<Answer> {
  return send('POST', path, { body });
}

/** `PATCH` with a JSON object. */
export function patch(path: string, body: JsonObject): Promise<Answer> {
  return send('PATCH', path, { body });
}

/** `DELETE`. */
export function remove(path: string): Promise<Answer> {
  return send('DELETE', path);
}
