import { InvalidToken } from './invalid-token.error.ts';
import type { Claims, TokenVerifier } from './token-verifier.ts';

/** A verifier that takes the known tokens and no other. */
export function createMemoryTokenVerifier(known: ReadonlyMap<string, Claims>): TokenVerifier {
  return {
    verify: async (token) => {
      const claims = known.get(token);
      if (claims === undefined) throw new InvalidToken('unreadable');
      return claims;
    },
  };
}
