import type { Page, PageRequest } from '../domain/page.ts';
import { BUCKET_SIZE, bucketOf } from './row-key.ts';

/** Most buckets one page reads, so that a page costs the same however large the table is. */
export const MAX_BUCKETS_PER_PAGE = 4;

/** A row of a list with its number; without value when lists pass it over (deleted, expired, not public). */
export interface ListedRow<T> {
  readonly number: number;
  readonly value: T | undefined;
}

/** What a page is read from: up to `limit` rows of one bucket, in order, with numbers strictly beyond `after` in the wanted direction. */
export type BucketReader<T> = (
  bucket: number,
  query: { readonly after: number; readonly descending: boolean; readonly limit: number },
) => Promise<readonly ListedRow<T>[]>;

/**
 * One page across buckets, for numbers from 1 to `highest`. Reads at most {@link MAX_BUCKETS_PER_PAGE} buckets,
 * so a page may be short and still have a `next`.
 */
export async function listBuckets<T>(highest: number, request: PageRequest, read: BucketReader<T>): Promise<Page<T>> {
  const { size, descending } = request;
  const step = descending ? -1 : 1;
  const entries: T[] = [];
  const start = descending ? highest + 1 : 0;
  // A cursor from beyond either end starts at that end.
  let after = descending ? Math.min(request.after ?? start, start) : Math.max(request.after ?? start, start);
  const exhausted = () => after + step < 1 || after + step > highest;
  for (let reads = 0; reads < MAX_BUCKETS_PER_PAGE && entries.length < size && !exhausted(); reads++) {
    const bucket = bucketOf(after + step);
    const limit = size - entries.length;
    const rows = await read(bucket, { after, descending, limit });
    entries.push(...rows.flatMap(({ value }) => (value === undefined ? [] : [value])));
    // A bucket that gave less than asked is exhausted: go on at its far edge.
    const edge = descending ? bucket * BUCKET_SIZE : bucket * BUCKET_SIZE + BUCKET_SIZE - 1;
    after = rows.length === limit ? (rows.at(-1)?.number ?? edge) : edge;
  }
  return exhausted() ? { entries } : { entries, next: after };
}
