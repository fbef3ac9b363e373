import type * as z from 'zod/mini';
import type { Person } from '#shared/domain/caller.ts';
import type { Claims } from '#shared/identity/token-verifier.ts';
import { HttpProblem } from '../problem/http-problem.error.ts';

/** The largest number of a person, as in bodies. */
const MAX_NUMBER = 2_147_483_647;

/** Members of this role may do everything. */
const OPERATORS = 'operators';

/**
 * The person whom claims describe. A name that breaks the rule for names counts as none. Throws HttpProblem 403 when
 * the claims have no number: then the token is good, but belongs to nobody here.
 */
export function personOf({ customerId, name, roles }: Claims, nameRule: z.ZodMiniType<string>): Person {
  const number = numberOf(customerId);
  if (number === undefined) throw withoutNumber();
  return {
    customerId: number,
    name: nameRule.safeParse(name).data ?? null,
    isOperator: [roles].flat().includes(OPERATORS),
  };
}

/** Issuers write a number as one or, because they store attributes as text, in digits. */
function numberOf(claim: unknown): number | undefined {
  const number = typeof claim === 'string' && /^\d{1,10}$/.test(claim) ? Number(claim) : claim;
  const isOne = typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= MAX_NUMBER;
  return isOne ? number : undefined;
}

function withoutNumber(): HttpProblem {
  const detail = 'The token is good, but it has no customer number. Sign in again, or ask who runs this market.';
  return new HttpProblem(403, 'no-customer-number', detail);
}
