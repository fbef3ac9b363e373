/** The key of a row: a bucket of neighbouring numbers, and the number in it (ADR 0005). */
export interface RowKey {
  readonly bucket: string;
  readonly number: number;
}

/** How many numbers share a bucket. Changing it orphans every existing row. */
export const BUCKET_SIZE = 100;

/** The bucket a number lies in. */
export function bucketOf(number: number): number {
  return Math.floor(number / BUCKET_SIZE);
}

/** The key of the row with this number: the number alone determines it. */
export function rowKey(number: number): RowKey {
  return { bucket: String(bucketOf(number)), number };
}

/** The key of the counter row, which holds the highest number given out. */
export const COUNTER_KEY: RowKey = { bucket: 'COUNTER', number: 0 };
