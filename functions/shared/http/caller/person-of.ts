import type * as z from 'zod/mini';
import type { Person } from '#shared/domain/caller.ts';
import type { Claims } from '#shared/identity/token-verifier.ts';
import { HttpProblem } from '../problem/http-problem.error.ts';

/** The largest number of a person, as in bodies. */
const MAX_NUMBER = 2_147_483_647;

/** Members of this role may do everything. */
const OPERATORS = 'operators';

/**
 * The person whom claims describe. A name that breaks the rule for names counts as none, and
 * so does an address that nobody has verified. Throws HttpProblem 403 when
 * the claims have no number: then the token is good, but belongs to nobody here.
 */
export function personOf(
  { customerId, name, roles, email, emailVerified }: Claims,
  nameRule: z.ZodMiniType<string>,
): Person {
  const number = numberOf(customerId);
  if (number === undefined) throw withoutNumber();
  const address = verifiedAddress(email, emailVerified);
  return {
    customerId: number,
    name: nameRule.safeParse(name).data ?? null,
    ...(address !== undefined && { email: address }),
    isOperator: [roles].flat().includes(OPERATORS),
  };
}

/** Issuers write a number as one or, because they store attributes as text, in digits. */
function numberOf(claim: unknown): number | undefined {
  const number = typeof claim === 'string' && /^\d{1,10}$/.test(claim) ? Number(claim) : claim;
  const isOne = typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= MAX_NUMBER;
  return isOne ? number : undefined;
}

/** An address (RFC 5321: 254 characters at most) of one line, if the issuer says that it is theirs. Some say so as text. */
function verifiedAddress(email: unknown, isVerified: unknown): string | undefined {
  if (typeof email !== 'string' || (isVerified !== true && isVerified !== 'true')) return undefined;
  return email.length <= 254 && /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(email) ? email : undefined;
}

function withoutNumber(): HttpProblem {
  const detail = 'The token is good, but it has no customer number. Sign in again, or ask who runs this market.';
  return new HttpProblem(403, 'no-customer-number', detail);
}
