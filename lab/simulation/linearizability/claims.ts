import type { Wish } from '../clients/wishes.ts';
import type { ClientResponse } from '../histories/history.ts';
import { type Claim, readFailure } from '../rules/expected-sentences.ts';
import { codeIn, textIn } from './fields.ts';
import type { Request } from './request.ts';

const wishes: Partial<Record<Request['kind'], Wish['kind']>> = {
  pay: 'pay',
  'take payment back': 'take back payment',
  lend: 'lend',
  review: 'review',
};

/** What a 503 says of its effect; undefined when it says nothing. What is said is taken at its word. */
export function claimOf({ kind }: Request, { status, body }: ClientResponse): Claim | undefined {
  const wish = wishes[kind];
  if (wish === undefined) return undefined;
  return readFailure(wish, `${status} ${codeIn(body)}`, textIn(body, 'detail') ?? '')?.claim;
}
