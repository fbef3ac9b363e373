import { expect, it } from 'vitest';
import { InvalidToken } from './invalid-token.error.ts';
import type { Claims, TokenVerifier } from './token-verifier.ts';

/** A verifier, and what makes a token that it takes. */
export interface Issuing {
  readonly verifier: TokenVerifier;
  readonly issue: (claims: Claims) => Promise<string>;
}

/** What every token verifier does. */
export function tokenVerifierContract(make: () => Promise<Issuing>): void {
  it.each([{ customerId: 7, name: 'Anna', roles: ['operators'] }, { customerId: '7' }, {}])(
    'tells what a token says about its owner: %j',
    async (claims) => {
      const { verifier, issue } = await make();
      expect(await verifier.verify(await issue(claims))).toEqual(claims);
    },
  );

  it('refuses a token that nobody issued, and one that was changed', async () => {
    const { verifier, issue } = await make();
    const token = await issue({ customerId: 7 });
    for (const other of ['', 'x', `${token}x`, token.slice(0, -9), token.slice(1)])
      await expect(verifier.verify(other)).rejects.toBeInstanceOf(InvalidToken);
  });
}
