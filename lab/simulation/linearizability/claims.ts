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

/** What a 503 claims about its effect, which is believed; undefined when it claims nothing. */
export function claimOf({ kind }: Request, { status, body }: ClientResponse): Claim | undefined {
  const wish = wishes[kind];
  if (wish === undefined) return undefined;
  return readFailure(wish, `${status} ${codeIn(body)}`, textIn(body, 'detail') ?? '')?.claim;
}
