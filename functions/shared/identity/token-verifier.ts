/** What a verified token says about somebody, under the names of this code; absent or of any type as the issuer likes. */
export interface Claims {
  readonly customerId?: unknown;
  readonly name?: unknown;
  readonly roles?: unknown;
  readonly email?: unknown;
  readonly emailVerified?: unknown;
}

/** Port: finds out whether a token is genuine, meant for this API and in force. */
export interface TokenVerifier {
  /**
   * The claims of a token. Rejects with `InvalidToken` when the token is refused, and with `IdentityUnavailable` when
   * nobody can tell.
   */
  readonly verify: (token: string) => Promise<Claims>;
}
