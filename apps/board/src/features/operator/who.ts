import type { MarketEvent } from '@gdmarket/client';
import { historyText } from './history.messages.ts';

/** Who asked for an event, in words. CloudEvents calls an operator `user`, and one of the market's people `app_user`. */
export function who({ authtype, authid }: NonNullable<MarketEvent['by']>): string {
  return authtype === 'user' ? historyText().operator(authid) : historyText().person(authid);
}
