import { describe } from 'vitest';
import { tokenVerifierContract } from './token-verifier.contract.ts';
import type { Claims } from './token-verifier.ts';
import { createMemoryTokenVerifier } from './token-verifier-memory.ts';

describe('the verifier in memory', () => {
  tokenVerifierContract(async () => {
    const known = new Map<string, Claims>();
    const issue = async (claims: Claims) => {
      known.set('a-known-token', claims);
      return 'a-known-token';
    };
    return { verifier: createMemoryTokenVerifier(known), issue };
  });
});
