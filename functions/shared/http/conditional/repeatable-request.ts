import { createHash } from 'node:crypto';
import type { RepeatableRequest } from '#shared/use-cases/create-once.ts';
import { HttpProblem } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';

/** A structured-field string (RFC 9651), as the draft requires: printable ASCII, with quote and backslash escaped. */
const QUOTED = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*"$/;
/** What many clients send instead: the same without quotes. */
const BARE = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/;
const MAX_LENGTH = 255;

/**
 * Reads `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header-07): the same key of the same person with the same
 * `input` is the same request. `input` is the parsed body. Undefined without the header. Throws HttpProblem 400 when the key is
 * invalid.
 */
export function repeatable({ headers, requestId, caller }: HttpRequest, input: object): RepeatableRequest | undefined {
  const header = headers['idempotency-key'];
  if (header === undefined) return undefined;
  // No client's key has a blank at its start, so nobody's key is another's.
  const own = caller.person === undefined ? '' : ` ${caller.person.customerId} `;
  return { key: `${own}${parseKey(header.trim())}`, fingerprint: fingerprintOf(input), id: requestId };
}

function parseKey(header: string): string {
  const key = QUOTED.test(header) ? header.slice(1, -1).replaceAll(/\\(.)/g, '$1') : header;
  const isWellFormed = QUOTED.test(header) || BARE.test(header);
  if (isWellFormed && key.length >= 1 && key.length <= MAX_LENGTH) return key;
  throw new HttpProblem(
    400,
    'malformed-idempotency-key',
    `Idempotency-Key is one string of 1 to ${MAX_LENGTH} printable ASCII characters, in double quotes.`,
  );
}

/** The same for the same fields in any order. */
function fingerprintOf(input: object): string {
  const fields = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}
