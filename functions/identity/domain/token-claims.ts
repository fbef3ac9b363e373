/** Claims of a person's token that come from the market. */
export interface TokenClaims {
  /** The person's number: `customerId` everywhere in the market. */
  readonly customerId: number;
  readonly name?: string;
}

/** The longest name that the market's requests accept, in characters. */
const MAX_NAME = 100;

/** The claims of a person. A name that is blank is none; a long one is cut. */
export function claimsOf(customerId: number, name = ''): TokenClaims {
  const known = Array.from(name.trim()).slice(0, MAX_NAME).join('').trim();
  return known === '' ? { customerId } : { customerId, name: known };
}
