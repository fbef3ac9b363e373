import { describe, expect, it } from 'vitest';
import { metresBetween, type Place } from '#shared/domain/place.ts';
import type { NearPosition } from '#shared/persistence/places/near.ts';
import { numbersFrom, placeAround, rowAt } from '#shared/persistence/places/near-page.fixture.ts';
import { nearDynamoRows } from '#shared/persistence/places/near-page-dynamodb.ts';
import { mostQueries } from '#shared/persistence/places/near-rings.ts';
import { numberedTable } from '../support/dynamodb/numbered-table.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';
import { readUnits } from './read-units.ts';

/** What makes a row as long as one of the view, about 320 bytes. */
const ballast = 'x'.repeat(200);

const seoul: Place = { latitude: 37.5563, longitude: 126.9236 };

/** Where partitions are narrow, and a circle of 5 km touches many. */
const farNorth: Place = { latitude: 84.0001, longitude: -32.5 };

/** Reads pages of 20 around a place, and what they cost: units, and queries of the index. */
function marketWith(places: readonly Place[], centre = seoul) {
  const twin = new DynamoTwin({ tables: { things: numberedTable(['status'], true) }, now: Date.now });
  for (const [index, place] of places.entries()) {
    const { place: _, ...row } = rowAt(index + 1, place);
    twin.table('things').put(row, { ...row, ballast });
  }
  let [units, queries] = [0, 0];
  const client = clientOf(async (command) => {
    const answer = twin.execute(command);
    units += readUnits(command, answer);
    if ('input' in command && Object(command.input).IndexName !== undefined) queries += 1;
    return answer;
  });
  return async (within: number, after?: NearPosition) => {
    [units, queries] = [0, 0];
    const request = { centre, within, size: 20, ...(after && { after }) };
    const page = await nearDynamoRows({ client, tableName: 'things', consistent: false }, request, (row) => row);
    return { page, units, queries };
  };
}

const random = numbersFrom(11);
const within = (metres: number, count: number, centre = seoul) =>
  Array.from({ length: count }, () => placeAround(centre, metres, random));
const beyond = (nearest: number, farthest: number, count: number, centre = seoul): readonly Place[] => {
  const places: Place[] = [];
  while (places.length < count) {
    const place = placeAround(centre, farthest, random);
    if (metresBetween(centre, place) > nearest) places.push(place);
  }
  return places;
};

describe('what a page of 20 near things costs', () => {
  const near = within(2_000, 400);

  it('is the same with 10² and with 10⁵ things outside of the circle, on every page', async () => {
    const costs = async (outside: number) => {
      const read = marketWith([...near, ...beyond(4_000, 60_000, outside)]);
      const first = await read(2_000);
      const later = await read(2_000, { distance: 1_000_000, number: 0, seen: 100 });
      return [first, later].map(({ units, queries, page }) => ({ units, queries, page }));
    };
    const [few, many] = [await costs(100), await costs(100_000)];
    expect(many).toEqual(few);
    for (const { units, queries, page } of many) {
      expect(page.entries).toHaveLength(20);
      expect(queries).toBeLessThanOrEqual(13);
      // Ten are the rows themselves: half a unit each.
      expect(units).toBeLessThanOrEqual(16);
    }
  }, 120_000);

  it.each([
    ['is the same within 5 km with 10² and with 10⁴ things from 10 km on', seoul, 10_000, 0],
    ['is the same at 84° N', farNorth, 10_000, 0],
    ['is at most 2.5 units more with 10⁴ things from the edge of the 5 km on', seoul, 5_000, 2.5],
    ['and no more than that at 84° N', farNorth, 5_000, 2.5],
  ])('%s', async (_, centre, from, more) => {
    const inside = within(5_000, 2_500, centre);
    const pages = async (outside: number) => {
      const read = marketWith([...inside, ...beyond(from, 25_000, outside, centre)], centre);
      const atTheEdge = { distance: 4_750_000, number: 0, seen: 2_300 };
      return [await read(5_000), await read(5_000, atTheEdge)];
    };
    const few = await pages(100);
    for (const [index, { units, queries, page }] of (await pages(10_000)).entries()) {
      const alike = few[index];
      expect(page).toEqual(alike?.page);
      expect(page.entries).toHaveLength(20);
      expect(units - Number(alike?.units)).toBeLessThanOrEqual(more);
      expect(queries).toBeLessThanOrEqual(mostQueries(centre));
      expect(units).toBeLessThanOrEqual(centre === seoul ? 24 : 32);
    }
  });

  it('is little more where a town is built up to the edge of the circle', async () => {
    const alone = await marketWith(near)(2_000);
    const inTown = await marketWith([...near, ...beyond(2_000, 4_000, 1_200)])(2_000);
    expect(inTown.page).toEqual(alone.page);
    expect(inTown.units).toBeLessThanOrEqual(alone.units + 2);
  });
});
