import type { Late } from '#contracts/days/late.ts';

/** What an owner asked for beside the payment. It is part of the payment's authorization, and stays reserved after the hand-over. */
export interface Deposit extends Late {
  /** Whole currency units, > 0. */
  readonly amount: number;
  /** Since the item is back: until when its owner may keep of it, in seconds since the epoch. */
  readonly keepBy?: number | undefined;
  /** How much its owner keeps; 0 when it is released. Absent until that is decided, once and for all. */
  readonly kept?: number | undefined;
  /** Why, in the owner's words; absent once they or the renter are forgotten. */
  readonly reason?: string | undefined;
  /** True once the owner or the renter is forgotten: no reason is written any more. */
  readonly forgotten?: boolean | undefined;
  /** True once the provider has taken what is kept and freed the rest. */
  readonly settled?: boolean | undefined;
  /** True when the provider had let the authorization lapse: nothing was taken of what the owner wanted to keep. */
  readonly lapsed?: boolean | undefined;
}

/** What has become of a deposit, in clients' words. */
export function depositStatusOf({
  keepBy,
  kept,
  lapsed,
}: Deposit): 'Held' | 'Keepable' | 'Kept' | 'Released' | 'Lapsed' {
  if (lapsed) return 'Lapsed';
  if (kept !== undefined) return kept > 0 ? 'Kept' : 'Released';
  return keepBy === undefined ? 'Held' : 'Keepable';
}
