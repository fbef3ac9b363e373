import type { Use } from '#shared/domain/quota.ts';
import type { RowKey } from '../rows/row-key.ts';

/** A person's recorded uses, and the version of their row: 0 when there is none. */
export interface Recorded {
  readonly uses: readonly Use[];
  readonly version: number;
}

/** What people have made lately, one row for each person: enough to limit it. */
export interface Quotas {
  /**
   * Records a use while fewer than `most` are recorded, in one conditional write. Returns undefined when it was
   * recorded; otherwise what is recorded, which may contain this use already, and nothing was written.
   */
  record(personNo: number, use: Use, most: number): Promise<Recorded | undefined>;
  /** Replaces a person's uses if nobody has written them since `before`. One conditional write. */
  replace(personNo: number, before: Recorded, uses: readonly Use[]): Promise<'saved' | 'conflict'>;
}

/** How long a row is kept after its last write, in seconds: longer than any use counts. */
export const QUOTA_SECONDS = 2 * 24 * 3600;

/** The person's row: beside the rows of what they make, but in no list. `kind` tells several of a table apart. */
export function quotaRow(personNo: number, kind = 0): RowKey {
  return { bucket: `QUOTA#${personNo}`, number: kind };
}
