import { describe, expect, it } from 'vitest';
import { type Place, rounded } from '#shared/domain/place.ts';
import type { NearPage, NearPosition, NearRequest } from './near.ts';
import { bruteForce, centres, numbersFrom, placeAround, rentable, rowAt } from './near-page.fixture.ts';

type Row = ReturnType<typeof rowAt>;
type Rows = ReadonlyMap<number, Row>;

/** So many things, half of them in the nearest fifth of the circle, as in a town. */
function things(count: number, centre: Place, metres: number, seed = 1): Rows {
  const random = numbersFrom(seed);
  const at = (index: number) => placeAround(centre, index % 2 === 0 ? metres : metres / 5, random);
  return new Map(Array.from({ length: count }, (_, index) => [index + 1, rowAt(index + 1, at(index), index % 3 > 0)]));
}

/** Reads a page of rows: what it shows of each is `shown`. */
type Reader = <T>(rows: Rows, request: NearRequest, shown: (row: Row) => T) => Promise<NearPage<T>>;

/** The tests about what is near that every adapter must pass: it finds what looking at each thing finds. `count`: how many there are. */
export function nearPageContract(name: string, read: Reader, count: number): void {
  async function allPages(rows: Rows, request: NearRequest) {
    const pages: NearPage<number>[] = [];
    let after: NearPosition | undefined;
    do {
      const page = await read(rows, { ...request, ...(after && { after }) }, ({ number }) => number);
      pages.push(page);
      after = page.next;
    } while (after !== undefined);
    return pages;
  }

  const flat = (pages: readonly NearPage<number>[]) =>
    pages.flatMap(({ entries }) => entries.map(({ entry, distance }) => ({ number: entry, distance })));

  describe.each(centres)(`${name}: what is near at %s`, (_name, centre) => {
    const rows = things(count, centre, 7_000);

    it.each([1, 90, 150, 500, 2_000, 5_000])(
      'within %i m is what looking at each thing finds, nearest first',
      async (within) => {
        const pages = await allPages(rows, { centre, within, size: 100 });
        expect(flat(pages)).toEqual(bruteForce(rows, centre, within));
        expect(pages.at(-1)?.complete).toBe(within);
      },
    );

    it('is the same on pages of 7 as on pages of 100', async () => {
      const request = { centre, within: 900 };
      const small = await allPages(rows, { ...request, size: 7 });
      expect(flat(small)).toEqual(flat(await allPages(rows, { ...request, size: 100 })));
      // Where partitions are narrow, a page may end before it is full.
      if (centre.latitude < 60) for (const { entries } of small.slice(0, -1)) expect(entries).toHaveLength(7);
    });

    it('with a filter is what it finds', async () => {
      const pages = await allPages(rows, { centre, within: 1_000, size: 20, filter: rentable });
      const found = bruteForce(rows, centre, 1_000).filter(({ number }) => rows.get(number)?.s !== undefined);
      expect(flat(pages)).toEqual(found);
    });

    it('in a larger circle contains what is near in a smaller one', async () => {
      const [small, large] = [800, 3_100].map(async (within) =>
        flat(await allPages(rows, { centre, within, size: 50 })),
      );
      expect((await large)?.slice(0, (await small)?.length)).toEqual(await small);
    });
  });

  describe(`${name}: a page of what is near`, () => {
    it('does not show what has moved since, and shows it where it is once the index knows', async () => {
      const centre = { latitude: 37.5, longitude: 127 };
      const rows = new Map([[1, rowAt(1, centre)]]);
      const moved = new Map([[1, { ...rows.get(1), ...rowAt(1, { latitude: 37.51, longitude: 127 }) }]]);
      const page = await read(rows, { centre, within: 500, size: 5 }, () => 'there');
      expect(page.entries).toEqual([{ entry: 'there', distance: 0 }]);
      expect((await read(moved, { centre, within: 500, size: 5 }, () => 'there')).entries).toEqual([]);
      expect((await read(moved, { centre, within: 2_000, size: 5 }, () => 'there')).entries).toHaveLength(1);
    });

    it.each([
      [89.9, 100],
      [89.99, 10],
      [-89.99, 10],
      [90, 0],
      [-90, 0],
    ])('ends early near a pole, at %f°, and is right up to where it says', async (latitude, least) => {
      const centre = { latitude, longitude: 30 };
      const random = numbersFrom(5);
      const around = { latitude: Math.sign(latitude) * 89.98, longitude: 0 };
      const rows = new Map(
        Array.from({ length: 900 }, (_, n) => {
          const place = rounded(placeAround(around, 3_000, random));
          // Many meridians meet here.
          return [
            n + 1,
            rowAt(n + 1, n % 2 === 0 ? place : rounded({ ...place, longitude: random() * 360 - 180 })),
          ] as const;
        }),
      );
      const pages = await allPages(rows, { centre, within: 5_000, size: 20 });
      const upTo = pages.at(-1)?.complete ?? 0;
      expect(upTo).toBeGreaterThanOrEqual(least);
      expect(upTo).toBeLessThan(5_000);
      expect(flat(pages)).toEqual(upTo === 0 ? [] : bruteForce(rows, centre, upTo));
    });

    it('ends where there is more in one spot than it can read, says how far it is complete, and is right up to there', async () => {
      const centre = { latitude: 37.5, longitude: 127 };
      const random = numbersFrom(3);
      const at = (n: number) => {
        const place = placeAround(centre, n < 30 ? 1_900 : 60, random);
        return n < 30 ? place : { ...place, latitude: place.latitude + 0.02 };
      };
      const rows = new Map(Array.from({ length: 16_000 }, (_, n) => [n, rowAt(n, at(n))] as const));
      const pages = await allPages(rows, { centre, within: 4_000, size: 20 });
      const upTo = pages.at(-1)?.complete ?? 0;
      expect(upTo).toBeGreaterThan(1_900);
      expect(upTo).toBeLessThan(2_400);
      expect(flat(pages)).toEqual(bruteForce(rows, centre, upTo));
    });
  });
}
