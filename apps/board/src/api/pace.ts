import type { Trouble } from './trouble.ts';

/** What decides how soon to read again. */
export interface Moment {
  /** Whether the tab is hidden: nobody looks. */
  readonly hidden: boolean;
  /** Whether something is on its way that changes soon. */
  readonly underWay: boolean;
  /** What the last reading met. */
  readonly trouble: Trouble | undefined;
  /** How often reading has failed since it last succeeded. */
  readonly failures: number;
}

const SOON_MS = 1_500;
const RARELY_MS = 20_000;
const LONGEST_MS = 120_000;

/** In how many milliseconds to read again; undefined when not before somebody looks. */
export function millisecondsUntilNextRead({ hidden, underWay, trouble, failures }: Moment): number | undefined {
  if (hidden) return undefined;
  if (trouble === undefined) return underWay ? SOON_MS : RARELY_MS;
  const longer = Math.min(SOON_MS * 2 ** failures, LONGEST_MS);
  return Math.max(longer, (trouble.retryAfter ?? 0) * 1_000);
}
