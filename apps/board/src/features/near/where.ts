import type { Neighbourhood } from '@gdmarket/client';
import type { Point } from '../../ui/whereabouts.ts';

/** How far people can look, in metres. */
export const RADII = [500, 1_000, 2_000, 5_000] as const;

/** What the address of the screen says: where to look, how far, whether only at what is free, and on which days. */
export interface Where {
  readonly centre: Point | undefined;
  /** The neighbourhood, when it was chosen by name. */
  readonly dong: string | undefined;
  readonly within: number;
  readonly onlyFree: boolean;
  /** The days that somebody wants, as typed: both are said, or they say nothing. */
  readonly from: string;
  readonly to: string;
}

/** Reads the address. What makes no sense counts as not said. */
export function whereIn(query: Readonly<Record<string, string>>, known: readonly Neighbourhood[]): Where {
  const { dong, at, within, free, from, to } = query;
  const named = known.find(({ name }) => name === dong);
  return {
    centre: dong === undefined ? pointIn(at) : named && { latitude: named.latitude, longitude: named.longitude },
    dong,
    within: RADII.find((metres) => metres === Number(within)) ?? 2_000,
    onlyFree: free === 'yes',
    from: dayIn(from),
    to: dayIn(to),
  };
}

/** The address's query for a choice; `at` is a point, `dong` a neighbourhood. */
export function queryOf(where: {
  readonly at?: string | undefined;
  readonly dong?: string | undefined;
  readonly within: number;
  readonly onlyFree: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): string {
  const { at, dong, within, onlyFree, from, to } = where;
  const said = { at, dong, within: String(within), free: onlyFree ? 'yes' : undefined, from, to };
  const given = Object.entries(said).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return new URLSearchParams(given).toString();
}

/** A point as the address says it. */
export function wordOf({ latitude, longitude }: Point): string {
  return `${latitude},${longitude}`;
}

function dayIn(word = ''): string {
  return /^\d{4}-\d\d-\d\d$/.test(word) && !Number.isNaN(Date.parse(word)) ? word : '';
}

function pointIn(word = ''): Point | undefined {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(word) ?? [];
  const point = { latitude: Number(latitude), longitude: Number(longitude) };
  return Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180 ? point : undefined;
}
