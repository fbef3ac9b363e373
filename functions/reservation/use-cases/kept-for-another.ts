import { NEWS_SECONDS, type Rejection } from '#shared/domain/decision.ts';
import type { ReserveCommand } from '../domain/reserve.decide.ts';
import { keptForAnother } from '../domain/waiting.decide.ts';
import type { Standing, WaitingList } from '../domain/waiting.ts';

/** Why a renter cannot reserve now what is kept for somebody who waited for it. */
export function refusalByWaiting(
  standing: Standing & { readonly list: WaitingList },
  wish: Pick<ReserveCommand, 'renterId' | 'customerId' | 'from' | 'to'>,
  nowMs: number,
): Rejection | undefined {
  const kept = keptForAnother(standing, wish);
  if (kept === undefined) return undefined;
  const leftMs = kept.until === undefined ? undefined : kept.until * 1000 - nowMs;
  const until = leftMs !== undefined && leftMs > 0 ? new Date(nowMs + leftMs).toISOString() : undefined;
  return {
    kind: 'conflict',
    code: 'kept-for-another',
    // A turn begins and ends with a message, which may be on its way; a rental that is to be extended may take days.
    ...(leftMs !== undefined && { retryAfterSeconds: Math.max(NEWS_SECONDS, Math.ceil(leftMs / 1000)) }),
    detail: detailOf(standing.list, kept.until === undefined, until),
    ...(until !== undefined && { facts: { until } }),
  };
}

function detailOf({ itemNo }: WaitingList, isOut: boolean, until: string | undefined): string {
  if (isOut) return `somebody waits for item ${itemNo}: it cannot be kept after it is to be back`;
  return `item ${itemNo} is kept for somebody who waited for it${until === undefined ? '' : `, until ${until}`}`;
}
