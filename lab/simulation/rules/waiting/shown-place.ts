import type { WaitingList } from '#functions/reservation/domain/waiting.ts';
import type { Attempt } from '#lab/simulation/clients/attempt.ts';
import type { Mirror } from '#lab/simulation/cloud/written-rows.ts';
import { differenceOf, type Shown } from '../answers/shown-to-clients.ts';

/** What somebody must see of their place among those who wait for an item, and nothing of the others. */
function shownPlace(itemNo: number, person: number | undefined, { waiting }: Pick<WaitingList, 'waiting'>): Shown {
  const index = waiting.findIndex(({ customerId }) => customerId === person);
  const { from, to, until } = waiting[index] ?? {};
  return {
    itemNo,
    place: index === -1 ? null : index + 1,
    from: from ?? null,
    to: to ?? null,
    keptUntil: until === undefined ? null : new Date(until * 1_000).toISOString(),
  };
}

/** The lists of an item that a request may have found, the oldest first. */
export function listsDuring(
  { waitingLists }: Mirror,
  itemNo: number,
  { call, return: end = Number.POSITIVE_INFINITY }: Pick<Attempt, 'call' | 'return'>,
): readonly Pick<WaitingList, 'waiting' | 'daysBetween'>[] {
  const writes = waitingLists.of(itemNo);
  const found = writes.filter(
    ({ tick }, index) => tick <= end && (writes[index + 1]?.tick ?? Number.POSITIVE_INFINITY) >= call,
  );
  const isNew = (writes[0]?.tick ?? Number.POSITIVE_INFINITY) >= call;
  return [...(isNew ? [{ waiting: [] }] : []), ...found.map(({ state }) => state)];
}

/** How a place that was told differs from that person's place while the request was under way. */
export function judgePlace(mirror: Mirror) {
  return (body: unknown, attempt: Attempt): string | undefined => {
    const itemNo = Number(attempt.request.params.itemNo);
    const differences = listsDuring(mirror, itemNo, attempt).map((list) =>
      differenceOf(body, shownPlace(itemNo, attempt.person, list)),
    );
    return differences.includes(undefined) ? undefined : differences[0];
  };
}
