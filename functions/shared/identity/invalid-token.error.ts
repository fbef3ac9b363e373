/** Why a token is refused, in a sentence for its owner. RFC 6750 allows no quotation marks there. */
const SENTENCES = {
  malformed: 'The Authorization header must be the word Bearer, one blank and one token.',
  'too-long': 'The token is too long.',
  unreadable: 'The token is not a signed JWT.',
  'wrong-issuer': 'The issuer of the token is not trusted here.',
  'wrong-algorithm': 'The token is not signed with the algorithm of its key, RS256 or ES256.',
  'unknown-key': 'The issuer has no such key as the token names.',
  'wrong-signature': 'The signature of the token is wrong.',
  'wrong-audience': 'The token is not meant for this API.',
  'wrong-use': 'The token is not an access token.',
  'without-expiry': 'The token has no time at which it expires.',
  expired: 'The token has expired.',
  'not-yet-valid': 'The token is not valid yet.',
} as const;

/** The code of a reason, for logs. */
export type InvalidTokenReason = keyof typeof SENTENCES;

/** Somebody presents a token that is refused. HTTP: 401. Its message never quotes the token. */
export class InvalidToken extends Error {
  readonly reason: InvalidTokenReason;

  constructor(reason: InvalidTokenReason) {
    super(SENTENCES[reason]);
    this.name = 'InvalidToken';
    this.reason = reason;
  }
}
