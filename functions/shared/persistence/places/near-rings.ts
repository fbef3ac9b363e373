import { metresBetween, type Place } from '#shared/domain/place.ts';
import type { NearRequest } from './near.ts';
import { partitionsOf, type Ring, runsOfRing, type SpotRun } from './ring-runs.ts';

/** Something at a place: its number, and the place. */
export interface Spot extends Place {
  readonly number: number;
}

/** A spot, and its distance from the centre in millimetres. */
export interface NearSpot extends Spot {
  readonly distance: number;
}

/** The spots of a run, at most {@link MOST_SPOTS} at a time. `more`: where the rest begins; absent at its end. */
export type SpotReader = (
  run: SpotRun,
  from: unknown,
) => Promise<{ readonly spots: readonly Spot[]; readonly more?: unknown }>;

/** The most spots that a query reads. */
export const MOST_SPOTS = 1_000;

/** The first ring, in metres: a cell of the grid to which places are snapped. Each further one is at least twice as wide. */
const FIRST_RING = 150;

/** So few things say nothing about how many there are farther out. */
const FEW = 10;

/** Queries that follow a circle closely, where it touches no more partitions; and a ring, which has a hole. */
const CLOSE = 4;
const CLOSE_WITH_HOLE = 6;

/** The most queries of a page. A circle of 5 km touches at most 12 partitions up to 70°, and 31 at 84°. */
export function mostQueries({ latitude }: Place): number {
  return Math.abs(latitude) <= 70 ? 13 : 32;
}

/** The rings around a centre, from the nearest on. */
export interface NearRings {
  /** Up to so many metres everything was read. */
  complete(): number;
  /**
   * The spots of the next ring, nearest first; undefined when nothing more can be read. `wanted`: how many more are
   * needed. Rings grow faster where little was found.
   */
  next(wanted: number): Promise<readonly NearSpot[] | undefined>;
}

/** Reads rings with at most {@link mostQueries} queries in all. */
export function nearRings({ centre, within, after }: NearRequest, readSpots: SpotReader): NearRings {
  let complete = Math.floor((after?.distance ?? 0) / 1000);
  let left = mostQueries(centre);
  let found = after?.seen ?? 0;
  let isFirst = true;
  let isOver = false;
  const ringTo = (outer: number): Ring => ({ centre, inner: complete, outer });

  return {
    complete: () => complete,
    async next(wanted) {
      if (isOver) return undefined;
      let plan = planned(Math.max(FIRST_RING, complete * growthFor(wanted)));
      for (let spare = CLOSE_WITH_HOLE; plan !== undefined; spare = 0) {
        const spots = await read(plan, spare);
        if (spots !== undefined) return spots;
        // Too many to know which are the nearest: a narrower ring is the last, and the next page goes on from there.
        isOver = true;
        plan = asFarAsPossible(Math.floor((3 * complete + plan.outer) / 4));
      }
      return undefined;
    },
  };

  /**
   * How much wider a ring gets: enough for twice as much as is wanted, if things lie as densely there as up to here.
   */
  function growthFor(wanted: number): number {
    const growth = Math.sqrt(1 + (2 * wanted) / Math.max(1, found));
    return isFirst ? growth : 2 ** Math.max(1, Math.ceil(Math.log2(growth)));
  }

  /** The wished ring, or the whole circle where both together would be too many queries. */
  function planned(wish: number): Plan | undefined {
    const whole = ringTo(within);
    const reserve = partitionsOf(whole);
    if (wish < within) {
      const ring = ringTo(wish);
      const runs = runsOfRing(ring, Math.max(partitionsOf(ring), Math.min(closely(), left - reserve)));
      if (runs !== undefined && runs.length <= left && (isDense() || runs.length + reserve <= left)) {
        return { outer: wish, runs };
      }
    }
    return asFarAsPossible(within);
  }

  function closely(): number {
    return complete === 0 ? CLOSE : CLOSE_WITH_HOLE;
  }

  /** True when the whole circle may have more than a page can read: always, until something is known. */
  function isDense(): boolean {
    return isFirst || (found > FEW && found * (within / complete) ** 2 > MOST_SPOTS);
  }

  function asFarAsPossible(outer: number): Plan | undefined {
    if (left === 0 || outer <= complete) return undefined;
    const ring = ringTo(outer);
    const runs = runsOfRing(ring, Math.min(left, Math.max(closely(), partitionsOf(ring))));
    return runs === undefined ? asFarAsPossible(Math.floor((complete + outer) / 2)) : { outer, runs };
  }

  /** Undefined when there is more than the queries can read. `spare`: how many of them it must leave. */
  async function read({ outer, runs }: Plan, spare: number): Promise<readonly NearSpot[] | undefined> {
    left -= runs.length;
    const answers = await Promise.all(runs.map((run) => readRun(run, spare)));
    if (answers.includes(undefined)) return undefined;
    const spots = answers
      .flatMap((some) => some ?? [])
      .map((spot) => ({ ...spot, distance: millimetres(centre, spot) }));
    const near = spots.filter((spot) => spot.distance <= outer * 1000 && isNew(spot));
    found += near.length;
    complete = outer;
    isFirst = false;
    return near.sort((one, other) => one.distance - other.distance || one.number - other.number);
  }

  async function readRun(run: SpotRun, spare: number): Promise<readonly Spot[] | undefined> {
    let { spots, more } = await readSpots(run, undefined);
    while (more !== undefined) {
      if (left <= spare) return undefined;
      left -= 1;
      const rest = await readSpots(run, more);
      ({ more } = rest);
      spots = [...spots, ...rest.spots];
    }
    return spots;
  }

  /** Not in an earlier ring, whose runs may have been wider than itself, nor on an earlier page. */
  function isNew({ distance, number }: NearSpot): boolean {
    if (!isFirst) return distance > complete * 1000;
    if (after === undefined) return true;
    return distance > after.distance || (distance === after.distance && number > after.number);
  }
}

interface Plan {
  readonly outer: number;
  readonly runs: readonly SpotRun[];
}

function millimetres(centre: Place, spot: Spot): number {
  return Math.round(metresBetween(centre, spot) * 1000);
}
