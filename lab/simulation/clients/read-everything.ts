import type { Scene } from '../rules/rule-context.ts';
import { READER } from './attempt.ts';
import type { PlannedCommand } from './plan.ts';
import type { KnownNumbers } from './requests.ts';

/** The first index for reads, which are in no plan. */
export const READS = 10_000;

/** For wishes that name the numbers themselves. */
export const byNumber: KnownNumbers = {
  items: { get: (no) => no, has: () => true },
  reservations: { get: (no) => no, has: () => true },
  past: { items: 0, reservations: 0 },
  priceOf: () => undefined,
  noticesOf: () => [],
};

/** The reads of every item, reservation, payment and review, in order from {@link READS} on. */
export function everythingToRead({ world, mirror }: Scene): PlannedCommand[] {
  // Views are read by rules, too, but strangers only come along with clients.
  const isSignedIn = world.machine.profile.signIn === 'required';
  const ofItem = isSignedIn ? (['read item', 'read itemInfo'] as const) : (['read item'] as const);
  const reads = [
    ...[...mirror.items.latest.keys()].flatMap((item) => ofItem.map((kind) => ({ kind, item }))),
    ...[...mirror.reservations.latest.keys()].flatMap((reservation) =>
      (['read reservation', 'read payment', 'read review'] as const).map((kind) => ({ kind, reservation })),
    ),
  ];
  return reads.map((wish, index) => ({
    index: READS + index,
    client: READER,
    wish,
    waits: false,
    patience: 0,
    repeats: 0,
  }));
}
