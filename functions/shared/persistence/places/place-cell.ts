import { type Place, rounded, wrapped } from '#shared/domain/place.ts';

/** Bits of an axis that name a partition: 4,096 by 4,096, each 4.9 km high and, in Seoul, 7.8 km wide. */
export const CELL_BITS = 12;

/** Bits of an axis within a partition: with both, a place is exact to 0.6 m. */
export const SPOT_BITS = 14;

/** All bits of an axis. */
export const AXIS_BITS = CELL_BITS + SPOT_BITS;

/**
 * Where a place is in the index: its partition, and its Morton code within it, whose bits are those of both axes in turn.
 * So neighbours have codes that are mostly near each other, and each square of cells is one run of codes.
 */
export interface CellKey {
  readonly cell: string;
  readonly spot: number;
}

/** The column and row of a place in a grid of 2^bits by 2^bits, from the south-west. */
export function gridOf(
  { latitude, longitude }: Place,
  bits: number,
): { readonly column: number; readonly row: number } {
  const size = 2 ** bits;
  const column = Math.min(size - 1, Math.floor(((wrapped(longitude) + 180) / 360) * size));
  return { column, row: Math.min(size - 1, Math.floor(((latitude + 90) / 180) * size)) };
}

/** The key of a place. */
export function cellKeyOf(place: Place): CellKey {
  const { column, row } = gridOf(place, AXIS_BITS);
  const spots = 2 ** SPOT_BITS;
  const cell = interleave(Math.floor(column / spots), Math.floor(row / spots), CELL_BITS);
  return { cell: cellName(cell), spot: interleave(column % spots, row % spots, SPOT_BITS) };
}

/** A partition's name, from its Morton code. */
export function cellName(code: number): string {
  return code.toString(36);
}

/** The place of a key. Exact for places with four decimals. */
export function placeOf({ cell, spot }: CellKey): Place {
  const code = Number.parseInt(cell, 36);
  const spots = 2 ** SPOT_BITS;
  const column = everySecond(code) * spots + everySecond(spot) + 0.5;
  const row = everySecond(code / 2) * spots + everySecond(spot / 2) + 0.5;
  const size = 2 ** AXIS_BITS;
  return rounded({ latitude: (row / size) * 180 - 90, longitude: (column / size) * 360 - 180 });
}

/** The Morton code of a column and a row of so many bits, at most 15. */
export function interleave(column: number, row: number, bits: number): number {
  let code = 0;
  for (let bit = 0; bit < bits; bit++) {
    code |= (((column >> bit) & 1) << (2 * bit)) | (((row >> bit) & 1) << (2 * bit + 1));
  }
  return code;
}

/** The even bits of a code, side by side. */
function everySecond(code: number): number {
  let bits = 0;
  for (let bit = 0; bit < SPOT_BITS; bit++) bits |= ((code >> (2 * bit)) & 1) << bit;
  return bits;
}
