import type { Page, PageRequest } from '../../domain/page.ts';

/** Reads a page of a list, or returns what this instance read for the same request a moment ago. */
export type FirstPages<T> = (request: PageRequest, read: () => Promise<Page<T>>) => Promise<Page<T>>;

interface Kept<T> {
  readonly askedAt: number;
  readonly page: Page<T>;
}

/**
 * Keeps the first pages of one list for `maxAgeMs` milliseconds from when they were asked for; 0 keeps none. All first
 * pages begin in the same partition, which serves 3,000 read units a second (ADR 0020). A page behind a cursor, and one that
 * failed, is read each time. `now` is a clock in milliseconds.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html
 */
export function createFirstPages<T>(maxAgeMs: number, now: () => number = Date.now): FirstPages<T> {
  const kept = new Map<string, Kept<T>>();
  const isFresh = ({ askedAt }: Kept<T>) => now() - askedAt < maxAgeMs && now() >= askedAt;
  return async ({ size, descending, after, filter }, read) => {
    if (after !== undefined) return read();
    for (const [key, page] of kept) if (!isFresh(page)) kept.delete(key);
    const key = JSON.stringify([size, descending, filter]);
    const known = kept.get(key);
    if (known !== undefined) return known.page;
    const askedAt = now();
    const page = await read();
    kept.set(key, { askedAt, page });
    return page;
  };
}
