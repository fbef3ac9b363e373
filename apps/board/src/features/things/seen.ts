/** A thing that its owner has seen in this browser. */
export interface Seen {
  readonly itemNo: number;
  /** It has left the market. */
  readonly isGone?: true;
  /** The thing as which it was listed again. */
  readonly againAs?: number;
}

/** How many things are remembered. */
const MOST = 60;

/** Remembers things, the newest first. */
export function withSeen(seen: readonly Seen[], itemNos: readonly number[]): readonly Seen[] {
  const fresh = itemNos.filter((itemNo) => !seen.some((one) => one.itemNo === itemNo));
  if (fresh.length === 0) return seen;
  return [...seen, ...fresh.map((itemNo) => ({ itemNo }))].sort((a, b) => b.itemNo - a.itemNo).slice(0, MOST);
}

/** Forgets a thing that its owner has deleted. What was listed again as that can be listed again once more. */
export function withoutSeen(seen: readonly Seen[], itemNo: number): readonly Seen[] {
  return seen
    .filter((one) => one.itemNo !== itemNo)
    .map(({ againAs, ...one }) => (againAs === undefined || againAs === itemNo ? one : { ...one, againAs }));
}

/** Remembers that a thing has left the market. */
export function withGone(seen: readonly Seen[], itemNo: number): readonly Seen[] {
  return seen.map((one) => (one.itemNo === itemNo ? { ...one, isGone: true } : one));
}

/** Remembers that a thing was listed again. */
export function withAgain(seen: readonly Seen[], itemNo: number, againAs: number): readonly Seen[] {
  return withSeen(
    seen.map((one) => (one.itemNo === itemNo ? { ...one, againAs } : one)),
    [againAs],
  );
}

/** What has left the list: remembered things that it does not have, as far as it was read. */
export function missingFrom(
  seen: readonly Seen[],
  listed: readonly { readonly itemNo: number }[],
  hasMore: boolean,
): readonly Seen[] {
  const oldest = hasMore ? (listed.at(-1)?.itemNo ?? Number.POSITIVE_INFINITY) : 0;
  return seen.filter(({ itemNo }) => itemNo > oldest && !listed.some((one) => one.itemNo === itemNo));
}
