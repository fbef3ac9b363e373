import type * as z from 'zod/mini';
import type { Caller, Person, SignIn } from '#shared/domain/caller.ts';
import type { TokenVerifier } from '#shared/identity/token-verifier.ts';
import { HttpProblem } from '../problem/http-problem.error.ts';
import { bearerToken } from './bearer-token.ts';
import { personOf } from './person-of.ts';

/** How a function learns who calls. */
export interface SignInOptions {
  readonly signIn: SignIn;
  readonly verifier: TokenVerifier;
  /** The rule for names of people. */
  readonly personName: z.ZodMiniType<string>;
}

/**
 * Who sends a request with this `Authorization` header. Without the header the caller is anonymous, and no keys are
 * read. Throws InvalidToken for a header or token that is not good, whatever the request asks for; IdentityUnavailable
 * when nobody can tell; HttpProblem 403 for a good token without a number.
 */
export async function callerOf(
  authorization: string | undefined,
  { signIn, verifier, personName }: SignInOptions,
): Promise<Caller> {
  if (authorization === undefined) return { signIn };
  const claims = await verifier.verify(bearerToken(authorization));
  return { signIn, person: personOf(claims, personName) };
}

/** Throws HttpProblem 401 for a caller who has to sign in first. */
export function requireSignIn(caller: Caller): void {
  if (caller.signIn === 'required') signedIn(caller);
}

/** Throws HttpProblem for a caller who is no operator: 401 when nobody signed in, also in an open market, else 403. */
export function requireOperator(caller: Caller): void {
  if (!signedIn(caller).isOperator) throw new HttpProblem(403, 'not-an-operator', 'Only operators may see this.');
}

/** The person who asks. Throws HttpProblem 401 when nobody signed in, also in an open market. */
export function signedIn({ person }: Caller): Person {
  if (person !== undefined) return person;
  const headers = { 'www-authenticate': 'Bearer' };
  throw new HttpProblem(401, 'sign-in-required', 'Sign in first: send a token as a Bearer token.', { headers });
}
