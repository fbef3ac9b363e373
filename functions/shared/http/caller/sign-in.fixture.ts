import * as z from 'zod/mini';
import type { Claims } from '#shared/identity/token-verifier.ts';
import { createMemoryTokenVerifier } from '#shared/identity/token-verifier-memory.ts';
import type { HttpHandlerOptions } from '../handler.ts';

/** How an open API learns who calls: it takes these tokens. */
export function signInWith(known: Readonly<Record<string, Claims>> = {}) {
  return {
    signIn: 'open',
    verifier: createMemoryTokenVerifier(new Map(Object.entries(known))),
    personName: z.string().check(z.maxLength(20)),
    publicRoutes: new Set<string>(),
    operatorRoutes: new Set<string>(),
  } satisfies Partial<HttpHandlerOptions<string, unknown>>;
}
