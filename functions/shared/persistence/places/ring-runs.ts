import { METRES_PER_DEGREE, metresBetween, type Place, radians } from '#shared/domain/place.ts';
import { AXIS_BITS, CELL_BITS, cellName, interleave, SPOT_BITS } from './place-cell.ts';

/** What lies farther from a centre than `inner` metres and no farther than `outer`. */
export interface Ring {
  readonly centre: Place;
  readonly inner: number;
  readonly outer: number;
}

/** Places of one partition with codes from `first` to `last`: one query reads them. */
export interface SpotRun {
  readonly cell: string;
  readonly first: number;
  readonly last: number;
}

/**
 * The most cells that are looked at: enough to follow a circle closely. Only where there are more partitions than that,
 * all of these are looked at.
 */
const FINE_ENOUGH = 128;

/** More partitions than any page reads: nobody has to look which. */
const TOO_MANY = 512;

/**
 * At most `most` runs that together cover a ring: no place of it lies outside them. They follow its shape as closely as so
 * few can. Undefined when it touches more partitions than that.
 */
export function runsOfRing(ring: Ring, most: number): readonly SpotRun[] | undefined {
  const cells = cellsOf(ring);
  if (cells === undefined) return undefined;
  const runs = joined(cells.sort((one, other) => one.partition - other.partition || one.first - other.first));
  while (runs.length > most) {
    const gap = narrowestGap(runs);
    if (gap === undefined) return undefined;
    runs.splice(gap.index, 2, gap.joined);
  }
  return runs.map(({ partition, first, last }) => ({ cell: cellName(partition), first, last }));
}

/** How many partitions a ring touches: the fewest runs that cover it. */
export function partitionsOf(ring: Ring): number {
  const cells = cellsOf(ring);
  return cells === undefined ? Number.POSITIVE_INFINITY : new Set(cells.map(({ partition }) => partition)).size;
}

interface Codes {
  readonly partition: number;
  readonly first: number;
  readonly last: number;
}

interface GridCell {
  readonly column: number;
  readonly row: number;
}

/** Degrees by which the bounds of a circle are widened, against rounding. */
const SLACK = 1e-9;

/** Undefined where there are far too many, as around a pole. */
function cellsOf(ring: Ring): Codes[] | undefined {
  const bits = finestBits(ring);
  const { columns, rows } = boundsOf(ring, bits);
  if (columns.length * rows.length > TOO_MANY) return undefined;
  const all = rows.flatMap((row) => columns.map((column) => ({ column, row })));
  return all.filter((cell) => touches(ring, cell, bits)).map((cell) => codesOf(cell, bits));
}

function finestBits(ring: Ring): number {
  let bits = CELL_BITS;
  while (bits < AXIS_BITS) {
    const { columns, rows } = boundsOf(ring, bits + 1);
    if (columns.length * rows.length > FINE_ENOUGH) break;
    bits += 1;
  }
  return bits;
}

/** The columns and rows of a grid that a circle reaches. Around a pole it reaches all columns. */
function boundsOf({ centre: { latitude, longitude }, outer }: Ring, bits: number) {
  const size = 2 ** bits;
  const north = outer / METRES_PER_DEGREE + SLACK;
  const rowAt = (degrees: number) => Math.min(size - 1, Math.max(0, Math.floor(((degrees + 90) / 180) * size)));
  const rows = numbers(rowAt(latitude - north), rowAt(latitude + north));
  const reach = Math.sin(radians(north)) / Math.cos(radians(latitude));
  if (Math.abs(latitude) + north >= 90 || reach >= 1) return { rows, columns: numbers(0, size - 1) };
  const east = (Math.asin(reach) * 180) / Math.PI + SLACK;
  const columnAt = (degrees: number) => Math.floor(((degrees + 180) / 360) * size);
  const [west, last] = [columnAt(longitude - east), columnAt(longitude + east)];
  const columns = numbers(west, Math.min(last, west + size - 1)).map((column) => (column + size) % size);
  return { rows, columns };
}

function numbers(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function touches({ centre, inner, outer }: Ring, { column, row }: GridCell, bits: number): boolean {
  const size = 2 ** bits;
  const [south, north] = [(row / size) * 180 - 90, ((row + 1) / size) * 180 - 90];
  const [west, east] = [(column / size) * 360 - 180, ((column + 1) / size) * 360 - 180];
  if (nearest(centre, { south, north, west, east }) > outer + 0.01) return false;
  const corners = [south, north].flatMap((latitude) => [west, east].map((longitude) => ({ latitude, longitude })));
  return Math.max(...corners.map((corner) => metresBetween(centre, corner))) >= inner - 0.01;
}

/** Metres to the nearest point of a cell: on the centre's own meridian, or on one of the cell's two. */
function nearest(
  centre: Place,
  {
    south,
    north,
    west,
    east,
  }: { readonly south: number; readonly north: number; readonly west: number; readonly east: number },
): number {
  const clamped = (latitude: number) => Math.min(north, Math.max(south, latitude));
  const { latitude, longitude } = centre;
  if (longitude >= west && longitude <= east) return metresBetween(centre, { latitude: clamped(latitude), longitude });
  const edges = [west, east].map((meridian) => {
    const apart = Math.cos(radians(meridian - longitude));
    // The point of a meridian that is nearest to a place; a pole when the meridian is 90° or more away.
    const closest =
      apart <= 0 ? Math.sign(latitude) * 90 : (Math.atan(Math.tan(radians(latitude)) / apart) * 180) / Math.PI;
    return metresBetween(centre, { latitude: clamped(closest), longitude: meridian });
  });
  return Math.min(...edges);
}

function codesOf({ column, row }: GridCell, bits: number): Codes {
  const finer = bits - CELL_BITS;
  const partition = interleave(column >> finer, row >> finer, CELL_BITS);
  const mask = 2 ** finer - 1;
  const length = 4 ** (SPOT_BITS - finer);
  const first = interleave(column & mask, row & mask, finer) * length;
  return { partition, first, last: first + length - 1 };
}

/** Runs of cells that follow each other without a gap. */
function joined(cells: readonly Codes[]): Codes[] {
  const runs: Codes[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const follows = run?.partition === cell.partition && run.last + 1 === cell.first;
    if (run !== undefined && follows) runs[runs.length - 1] = { ...run, last: cell.last };
    else runs.push(cell);
  }
  return runs;
}

/** The two runs of one partition with the narrowest gap between them; undefined when each partition has one run. */
function narrowestGap(runs: readonly Codes[]): { readonly index: number; readonly joined: Codes } | undefined {
  const gaps = runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (next?.partition !== run.partition) return [];
    return [{ index, width: next.first - run.last, joined: { ...run, last: next.last } }];
  });
  return gaps.sort((one, other) => one.width - other.width)[0];
}
