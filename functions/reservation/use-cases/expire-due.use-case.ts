import { marketDay } from '#contracts/days/civil-day.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { eachDue } from '#shared/use-cases/each-due.ts';
import type { CallingDependencies } from './call-next.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';
import { passDays } from './stop-waiting.use-case.ts';

/** So many reservations, and lists of those who wait, are looked at for one message: the function ends in time. */
export const AT_ONCE = 50;

/**
 * Asks payment to close for reservations whose time to pay is over, and takes off the lists who waited for days that have
 * begun. Returns whether there may be more of them. The rows themselves decide, so it does not matter how late, or how
 * often, somebody looks.
 */
export async function expireDue(dependencies: CallingDependencies, context: MessageContext): Promise<boolean> {
  const { reservations, waitingLists, now } = dependencies;
  const nowIso = now();
  const seconds = Date.parse(nowIso) / 1000;
  const [late, past] = await Promise.all([
    reservations.due(nowIso, AT_ONCE),
    waitingLists.due(marketDay(dependencies), AT_ONCE),
  ]);
  const looks = [
    ...late.found.map((no) => () => receiveNews(dependencies, no, { type: 'Expire', now: seconds }, context)),
    ...past.found.map((itemNo) => () => passDays(dependencies, itemNo, context)),
  ];
  return eachDue({ found: looks, isMore: late.isMore || past.isMore }, (look) => look());
}
