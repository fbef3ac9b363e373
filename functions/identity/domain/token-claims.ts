/** Claims of a person's token that come from the market. */
export interface TokenClaims {
  /** The person's number: `customerId` everywhere in the market. */
  readonly customerId: number;
  readonly name?: string;
  /** The account's address, if it is verified: whoever wants e-mail need not type it. */
  readonly email?: string;
  readonly email_verified?: true;
}

/** What an account says about its person. Cognito writes `true` as text. */
interface Account {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly email_verified?: string | undefined;
}

/**
 * The claims of a person. A blank name is left out, and a longer one than `longest` characters is cut. An address goes
 * along only when it is verified.
 */
export function claimsOf(customerId: number, longest: number, account: Account = {}): TokenClaims {
  const { name = '', email, email_verified } = account;
  const known = Array.from(name.trim()).slice(0, longest).join('').trim();
  return {
    customerId,
    ...(known !== '' && { name: known }),
    ...(email !== undefined && email_verified === 'true' && { email, email_verified: true }),
  };
}
