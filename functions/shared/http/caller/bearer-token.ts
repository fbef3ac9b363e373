import { InvalidToken } from '#shared/identity/invalid-token.error.ts';

/** The longest token that is looked at, in characters. Gateways take headers of 8 to 10 kB in all. */
const MAX_LENGTH = 8_192;

/** RFC 6750, 2.1. The word is case-insensitive (RFC 9110, 11.1). */
const BEARER = /^bearer ([\w.~+/-]+=*)$/i;

/**
 * The token of an `Authorization` header. Throws InvalidToken for anything else: two such headers arrive joined by a
 * comma, which no token has.
 */
export function bearerToken(authorization: string): string {
  if (authorization.length > MAX_LENGTH + 'Bearer '.length) throw new InvalidToken('too-long');
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new InvalidToken('malformed');
  return token;
}
