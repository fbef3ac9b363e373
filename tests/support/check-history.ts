import * as z from 'zod/mini';
import type { Envelope } from '#shared/events/envelope.ts';
import type { Aggregates } from './aggregates.ts';
import type { Differences } from './compare-views.ts';

const itemData = z.object({ version: z.int(), state: z.object({ reservationNo: z.optional(z.int()) }) });
const paymentData = z.object({
  version: z.int(),
  state: z.object({ status: z.string() }),
  authorizationId: z.optional(z.string()),
});
const someData = z.object({ version: z.int() });

/**
 * What is wrong with the events of a market, in words: missing versions, versions published twice with different
 * contents, an item held twice at once or lent to another reservation than it was held for, a payment approved while
 * money was in force. Expects every event of the aggregates, each once, and the aggregates' current rows.
 */
export function checkHistory(events: readonly Envelope[], rows: Aggregates): Differences {
  const histories = bySubject(events);
  return [
    ...Object.entries(lastVersions(rows)).flatMap(([subject, version]) =>
      checkVersions(subject, histories.get(subject) ?? [], version),
    ),
    ...[...histories].flatMap(([subject, history]) => {
      if (subject.startsWith('item/')) return checkHolds(subject, history);
      return subject.startsWith('payment/') ? checkCharges(subject, history) : [];
    }),
  ];
}

/** Events by subject, sorted by version. */
export function bySubject(events: readonly Envelope[]): ReadonlyMap<string, readonly Envelope[]> {
  const histories = new Map<string, Envelope[]>();
  for (const event of events) histories.set(event.subject, [...(histories.get(event.subject) ?? []), event]);
  for (const history of histories.values()) history.sort((a, b) => versionIn(a) - versionIn(b));
  return histories;
}

function lastVersions({ items, reservations, payments, reviews }: Aggregates): Readonly<Record<string, number>> {
  return Object.fromEntries([
    ...items.map(({ itemNo, version }) => [`item/${itemNo}`, version]),
    ...reservations.map(({ reservationNo, version }) => [`reservation/${reservationNo}`, version]),
    ...payments.map(({ paymentNo, version }) => [`payment/${paymentNo}`, version]),
    ...reviews.map(({ reviewNo, version }) => [`review/${reviewNo}`, version]),
  ]);
}

/** Each version was published exactly once: a change without its event is lost to all other functions. */
function checkVersions(subject: string, history: readonly Envelope[], version: number): Differences {
  const told = history.map(versionIn);
  const expected = Array.from({ length: version }, (_, index) => index + 1);
  if (told.join() === expected.join()) return [];
  return [`${subject} is at version ${version}, told were the versions ${told.join(', ') || 'none'}`];
}

function checkHolds(subject: string, history: readonly Envelope[]): Differences {
  return history.flatMap((event, index) => {
    const before = holderIn(history[index - 1]);
    const after = holderIn(event);
    const what = `${subject}, ${event.type} at version ${versionIn(event)}`;
    if (event.type === 'ItemHeld') return before === undefined ? [] : [`${what}: reservation ${before} had it`];
    return after === undefined || after === before ? [] : [`${what}: reservation ${after} has it, ${before} had`];
  });
}

/** The reservation that has the item after an event. */
function holderIn(event: Envelope | undefined): number | undefined {
  return itemData.safeParse(event?.data).data?.state.reservationNo;
}

function checkCharges(subject: string, history: readonly Envelope[]): Differences {
  return history.flatMap((event, index) => {
    if (event.type !== 'PaymentApproved') return [];
    const status = paymentData.safeParse(history[index - 1]?.data).data?.state.status;
    // The existing money may take the number of a newer attempt.
    const money = paymentData.parse(event.data).authorizationId;
    const before = history.slice(0, index).findLast(({ type }) => type === 'PaymentApproved');
    const isSameMoney =
      status === 'Approved' &&
      money !== undefined &&
      money === paymentData.safeParse(before?.data).data?.authorizationId;
    return (status === 'Approved' || status === 'Captured') && !isSameMoney
      ? [`${subject} was charged twice: approved at version ${versionIn(event)} while it was ${status}`]
      : [];
  });
}

function versionIn({ data }: Envelope): number {
  return someData.parse(data).version;
}
