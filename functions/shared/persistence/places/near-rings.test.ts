import { describe, expect, it } from 'vitest';
import type { Place } from '#shared/domain/place.ts';
import { numbersFrom } from './near-page.fixture.ts';
import { mostQueries, nearRings } from './near-rings.ts';

/** Reads on from ring to ring as long as it can, where each run has so many things; `undefined`: more than can be read. */
async function readAllRings(centre: Place, density: number | undefined) {
  let queries = 0;
  const rings = nearRings({ centre, within: 5_000, size: 20 }, async () => {
    queries += 1;
    const spots = Array.from({ length: density ?? 900 }, () => ({ number: queries, ...centre }));
    return density === undefined ? { spots, more: queries } : { spots };
  });
  while (rings.complete() < 5_000 && (await rings.next(21)) !== undefined);
  return { queries, complete: rings.complete() };
}

/** How far one page reaches where nothing is: all the way, except where partitions are narrow. */
function sparselyComplete({ latitude }: Place): number {
  if (Math.abs(latitude) <= 45) return 5_000;
  return Math.abs(latitude) <= 84 ? 2_500 : 0;
}

describe('a page of what is near', () => {
  const random = numbersFrom(7);
  const anywhere = (count: number, latitude: () => number) =>
    Array.from({ length: count }, () => ({ latitude: latitude(), longitude: random() * 360 - 180 }));

  it.each([
    ['up to 70°', anywhere(80, () => random() * 140 - 70), 13],
    ['at 69°', anywhere(40, () => 69), 13],
    ['at 84°', anywhere(30, () => 84), 32],
    ['near a pole', anywhere(5, () => 89.9), 32],
  ])('takes at most so many queries, whatever is there: %s', async (_where, places, most) => {
    for (const centre of places) {
      expect(mostQueries(centre)).toBe(most);
      for (const density of [0, 1, 3, 300, undefined]) {
        const { queries, complete } = await readAllRings(centre, density);
        expect(queries).toBeLessThanOrEqual(most);
        if (density !== undefined && density < 2) expect(complete).toBeGreaterThanOrEqual(sparselyComplete(centre));
      }
    }
  });
});
