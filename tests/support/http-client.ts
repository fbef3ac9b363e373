import { setTimeout } from 'node:timers/promises';
import { undocumented } from './documented.ts';
import { environment } from './environment.ts';
import { type Json, type JsonObject, parseJson } from './json.ts';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it was received. */
  readonly text: string;
  /** The body as JSON; undefined when it is empty or is not JSON. */
  readonly body: Json | undefined;
}

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

/** Call it once in a file whose tests are about unavailability: from then on a 503 is an answer like any other. */
export function takeUnavailableAsAnswer(): void {
  obeysRetryAfter = false;
}

/**
 * Sends a request like a well-behaved client: after a 503 it waits for `Retry-After` and repeats the request, so that a
 * busy machine fails no test about something else. Arguments and errors as in `sendOnce`. Throws when an answer is not as
 * the API's document says.
 */
export async function send(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  for (let repeats = 0; ; repeats += 1) {
    const answer = await sendOnce(method, path, options);
    refuseUndocumented(method, path, answer);
    const retryAfter = answer.headers.get('retry-after');
    if (answer.status !== 503 || retryAfter === null || !obeysRetryAfter || repeats === MOST_REPEATS) return answer;
    await setTimeout(Number(retryAfter) * 1_000);
  }
}

/** A gateway's own answer has no correlation id: only functions keep to the document. */
function refuseUndocumented(method: string, path: string, { status, headers, text, body }: Answer): void {
  if (!headers.has('x-correlation-id')) return;
  const answer = { status, headers: Object.fromEntries(headers), ...(text !== '' && { body }) };
  const wrong = undocumented(method, path.replace(api, ''), answer);
  if (wrong.length > 0) throw new Error(`not as documented: ${wrong.join('; ')}\n${text}`);
}

/** Sends a request once. `path` is a path of the API, or a link from the API. Throws when nothing answers. */
export async function sendOnce(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
  const { body, raw = body === undefined ? undefined : JSON.stringify(body) } = options;
  const response = await fetch(path.startsWith('http') ? path : `${api}${path}`, {
    method,
    headers: { ...(raw === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers },
    ...(raw === undefined ? {} : { body: raw }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'manual',
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parseJson(text) };
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

/** Returns the answer if it has this status. Otherwise throws an error that shows the whole answer. */
export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer;
  throw new Error(`expected ${status}, got ${answer.status}: ${answer.text}`);
}
