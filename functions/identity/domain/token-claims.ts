/** Claims of a person's token that come from the market. */
export interface TokenClaims {
  /** The person's number: `customerId` everywhere in the market. */
  readonly customerId: number;
  readonly name?: string;
}

/** The claims of a person. A blank name is left out, and a longer one than `longest` characters is cut. */
export function claimsOf(customerId: number, longest: number, name = ''): TokenClaims {
  const known = Array.from(name.trim()).slice(0, longest).join('').trim();
  return known === '' ? { customerId } : { customerId, name: known };
}
