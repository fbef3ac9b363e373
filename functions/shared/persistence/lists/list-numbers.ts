import type { PageRequest } from '#shared/domain/page.ts';
import { bucketOf } from '../rows/row-key.ts';
import { allLanes, laneOfBucket } from './list-lanes.ts';

/**
 * The wanted numbers of a lane: up to `limit` in order, strictly after `after`, or from the list's beginning without
 * it.
 */
export interface LaneQuery {
  readonly after: number | undefined;
  readonly descending: boolean;
  readonly limit: number;
}

/** Reads one lane of a list. Fewer numbers than the limit are the last ones. */
export type LaneReader = (lane: number, query: LaneQuery) => Promise<readonly number[]>;

/** The numbers of a list in order, read on demand. */
export interface ListNumbers {
  /** Up to `count` more numbers; fewer are the last ones. */
  take(count: number): Promise<readonly number[]>;
  /** True when there is at least one more. */
  more(): Promise<boolean>;
}

interface Lane {
  waiting: readonly number[];
  ended: boolean;
}

/**
 * Merges the lanes of a list in number order. One lane holds all numbers of a bucket, so only that lane is read inside
 * a bucket; the others are read where a bucket ends. A page reads each lane once, unless numbers are taken beyond it.
 */
export function listNumbers({ size, descending, after }: PageRequest, read: LaneReader): ListNumbers {
  const lanes = allLanes.map((): Lane => ({ waiting: [], ended: false }));
  let last = after;

  async function headOf(lane: Lane, index: number): Promise<number | undefined> {
    if (lane.waiting.length === 0 && !lane.ended) {
      // One more than the page, to know whether there is a next page.
      const limit = size + 1;
      lane.waiting = await read(index, { after: last, descending, limit });
      lane.ended = lane.waiting.length < limit;
    }
    return lane.waiting[0];
  }

  async function head(): Promise<number | undefined> {
    const bucket = bucketOf((last ?? (descending ? Number.POSITIVE_INFINITY : 0)) + (descending ? -1 : 1));
    const own = lanes[laneOfBucket(bucket)];
    const near = own && (await headOf(own, laneOfBucket(bucket)));
    if (near !== undefined && bucketOf(near) === bucket) return near;
    const heads = (await Promise.all(lanes.map(headOf))).filter((number) => number !== undefined);
    return heads.sort((a, b) => (descending ? b - a : a - b))[0];
  }

  async function next(): Promise<number | undefined> {
    const number = await head();
    if (number === undefined) return undefined;
    const lane = lanes[laneOfBucket(bucketOf(number))];
    if (lane !== undefined) lane.waiting = lane.waiting.slice(1);
    last = number;
    return number;
  }

  return {
    async take(count) {
      const taken: number[] = [];
      while (taken.length < count) {
        const number = await next();
        if (number === undefined) break;
        taken.push(number);
      }
      return taken;
    },
    more: async () => (await head()) !== undefined,
  };
}
