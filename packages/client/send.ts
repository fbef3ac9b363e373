import type { Answer } from './answer.ts';
import type { Call, Client, Retries } from './client.ts';
import { wait } from './wait.ts';

const MOST_SECONDS = 60;

/**
 * Sends a request, and repeats it as far as the call's `retries` go. `path` begins with a slash, or is a link from an
 * answer; `body` is sent as JSON. Returns the last answer, whatever its status. Rejects as `fetch` does: when nothing
 * answers, and when the signal is aborted.
 */
export async function send(
  client: Client,
  method: string,
  path: string,
  body?: unknown,
  call: Call = {},
): Promise<Answer> {
  const { url, retries, signal, fetch = globalThis.fetch, ...rest } = { ...client, ...call };
  const address = /^https?:/.test(path) ? path : url.replace(/\/$/, '') + path;
  const key = method === 'POST' ? (rest.idempotencyKey ?? crypto.getRandomValues(new Uint32Array(4)).join('-')) : '';
  for (let left = retries?.times ?? 0; ; left -= 1) {
    const headers = await headersOf({ ...rest, idempotencyKey: key }, body);
    const answer = await read(
      await fetch(address, { method, headers, body: JSON.stringify(body) ?? null, signal: signal ?? null }),
    );
    const seconds = secondsToWait(answer, retries);
    if (seconds === undefined || left <= 0) return answer;
    retries?.onWait?.(answer, seconds);
    await wait(seconds, signal);
  }
}

async function headersOf({ token, forms, ...call }: Call, body: unknown): Promise<Headers> {
  const bearer = typeof token === 'function' ? await token() : token;
  const wanted = {
    accept: forms && 'application/prs.hal-forms+json',
    authorization: bearer && `Bearer ${bearer}`,
    'content-type': body !== undefined && 'application/json',
    'idempotency-key': call.idempotencyKey && `"${call.idempotencyKey}"`,
    'if-match': call.ifMatch,
    'if-none-match': call.ifNoneMatch,
    'x-correlation-id': call.correlationId,
  };
  const headers = new Headers();
  for (const [name, value] of Object.entries(wanted)) if (value) headers.set(name, value);
  return headers;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: json(text) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How long to wait before the request is sent again; undefined when the answer is final. */
function secondsToWait({ status, headers }: Answer, retries: Retries | undefined): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  const passes = status === 429 || status === 503 || (status === 409 && retries?.conflicts === true);
  return passes && seconds <= (retries?.mostSeconds ?? MOST_SECONDS) ? seconds : undefined;
}
