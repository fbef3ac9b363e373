import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRES_PER_DEGREE, metresBetween, type Place, rounded } from '#shared/domain/place.ts';
import { toEnvelope } from '#shared/events/outbox.ts';
import { toRow } from '#shared/persistence/rows/row.ts';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { anItemChange } from '../adapters/item.fixture.ts';
import { itemTable } from '../adapters/item.table.ts';
import type { ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import { deletedByOwner, deletedByReviewOf, itemRules, registered } from './item.fixture.ts';
import { FARTHEST, snapped, type WantedPlace, type Whereabouts, whereaboutsOf } from './item-place.ts';

const home: Place = { latitude: 37.556312, longitude: 126.923644 };
const owner = 7;
const anywhere = fc.record({
  latitude: fc.double({ min: -89.9, max: 89.9, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const owners = fc.option(fc.integer({ min: 1, max: 2_000_000_000 }), { nil: undefined });
/** So many metres to the north and east. */
const moved = ({ latitude, longitude }: Place, north: number, east: number): Place => ({
  latitude: latitude + north / METRES_PER_DEGREE,
  longitude: longitude + east / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)),
});

describe('where an item is shown', () => {
  it('is at most half a diagonal of 150 m from where it is, all over the world', () => {
    fc.assert(
      fc.property(anywhere, owners, (place, ownerId) => {
        expect(metresBetween(place, snapped(place, ownerId))).toBeLessThanOrEqual(FARTHEST);
      }),
    );
  });

  it('has four decimals, so that nothing hides in the others', () => {
    fc.assert(
      fc.property(anywhere, owners, (place, ownerId) => {
        const shown = snapped(place, ownerId);
        expect(shown).toEqual(rounded(shown));
      }),
    );
  });

  it('is the same for every door of a cell: all of what is shown comes from it, so no number of queries tells more', () => {
    const shown = snapped(home, owner);
    const doors = Array.from({ length: 400 }, (_, n) =>
      moved(home, (n % 20) * 10 - 100, Math.floor(n / 20) * 10 - 100),
    );
    const alike = doors.filter((door) => JSON.stringify(snapped(door, owner)) === JSON.stringify(shown));
    // 150 m by 150 m are 225 of these points, 10 m apart.
    expect(alike.length).toBeGreaterThan(190);
    expect(new Set(doors.map((door) => JSON.stringify(snapped(door, owner)))).size).toBeLessThanOrEqual(9);
  });

  it('is one place for all items of an owner at one door: their cells have more in common than that door', () => {
    const shown = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((itemNo) => {
      const wish = {
        type: 'RegisterItem',
        itemNo,
        ownerId: owner,
        itemName: 'Camera',
        itemPrice: 1,
        place: { exact: home },
      } as const;
      const decision = itemRules.decide(undefined, wish);
      return decision.outcome === 'event' && evolveItem(undefined, decision.event).place;
    });
    expect(new Set(shown.map((place) => JSON.stringify(place))).size).toBe(1);
  });

  it('lies in a grid of the owner’s: neighbours are not all shown at one point', () => {
    const shown = Array.from({ length: 50 }, (_, ownerId) => JSON.stringify(snapped(home, ownerId + 1)));
    expect(new Set(shown).size).toBeGreaterThan(40);
  });

  it('does not say where in the cell the door is, on average over owners: doors lie evenly around it', () => {
    const norths = Array.from({ length: 2_000 }, (_, ownerId) => {
      return (home.latitude - snapped(home, ownerId + 1).latitude) * METRES_PER_DEGREE;
    });
    const quarters = [-75, -37.5, 0, 37.5].map((from) => norths.filter((n) => n >= from && n < from + 37.5).length);
    for (const count of quarters) expect(Math.abs(count - 500)).toBeLessThan(110);
  });
});

describe('an owner who moves an item', () => {
  const first = whereaboutsOf({ exact: home }, {}, owner);
  const shownAfter = (places: readonly Place[]) =>
    places.reduce<Whereabouts>((before, exact) => whereaboutsOf({ exact }, before, owner), first).place;

  it('by what a telephone is wrong shows nothing by that, however often', () => {
    const around = Array.from({ length: 100 }, (_, n) => moved(home, 15 * Math.sin(n), 15 * Math.cos(n * 1.7)));
    for (let n = 1; n <= around.length; n++) expect(shownAfter(around.slice(0, n))).toEqual(first.place);
  });

  it('never is farther than that from where the item is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })), { minLength: 1 }),
        (steps) => {
          let place = home;
          let where = first;
          for (const [north, east] of steps) {
            place = moved(place, north, east);
            where = whereaboutsOf({ exact: place }, where, owner);
            expect(metresBetween(place, where.place ?? home)).toBeLessThanOrEqual(FARTHEST);
            expect(where.door).toEqual(place);
          }
        },
      ),
    );
  });

  it('keeps the door when the item is sent back as it was read', () => {
    const { place } = first;
    expect(whereaboutsOf({ exact: place }, first, owner)).toBe(first);
  });

  it('to a neighbourhood has no door any more', () => {
    const dong = { name: 'Mangwon-dong', latitude: 37.5563, longitude: 126.9045 };
    const { place, door } = whereaboutsOf({ neighbourhood: dong }, first, owner);
    expect(door).toBeUndefined();
    expect(place).toEqual({ ...snapped(dong, owner), neighbourhood: 'Mangwon-dong' });
    const again = whereaboutsOf({ exact: place, neighbourhood: dong }, { place }, owner);
    expect(again).toEqual({ place });
  });
});

describe('an item with a place', () => {
  const { given } = rulesOf(itemRules);
  const where = whereaboutsOf({ exact: home }, {}, undefined);
  const placed: ItemEvent = { type: 'ItemRegistered', itemNo: 5, itemName: 'Camera', itemPrice: 100, ...where };
  const move = (place: WantedPlace | 'nowhere') => ({ type: 'ChangeItem', place }) as const;

  it('is registered with what is shown, and the door', () => {
    const wish = {
      type: 'RegisterItem',
      itemNo: 5,
      itemName: 'Camera',
      itemPrice: 100,
      place: { exact: home },
    } as const;
    given().when(wish).thenHappened(placed);
  });

  it('is changed by another place, and not by the same', () => {
    const far = { latitude: 37.5, longitude: 127 };
    const { place = far } = where;
    const to = whereaboutsOf({ exact: far }, where, undefined);
    given(placed)
      .when(move({ exact: far }))
      .thenHappened({ type: 'ItemChanged', itemName: 'Camera', itemPrice: 100, ...to });
    for (const same of [home, place])
      given(placed)
        .when(move({ exact: same }))
        .thenNothing();
  });

  it('keeps its place when only its price changes, and has none when it is taken away', () => {
    const change = { type: 'ItemChanged', itemName: 'Camera', itemPrice: 7 } as const;
    given(placed)
      .when({ type: 'ChangeItem', itemPrice: 7 })
      .thenHappened({ ...change, ...where });
    given(placed)
      .when(move('nowhere'))
      .thenHappened({ ...change, itemPrice: 100 });
    given(registered).when(move('nowhere')).thenNothing();
  });

  it.each([
    ['its owner, also one who is forgotten', deletedByOwner],
    ['a review', deletedByReviewOf(1)],
  ])('is nowhere any more once it is deleted by %s', (_whom, deleted) => {
    const { place, door } = fold(evolveItem, [placed, deleted]) ?? {};
    expect([place, door]).toEqual([undefined, undefined]);
  });

  it('tells its door to no event', () => {
    const { event } = toRow(anItemChange(undefined, placed), itemTable);
    const told = JSON.stringify(toEnvelope(evolveItem(undefined, placed), event, itemTable.outbox));
    expect(told).toContain(String(where.place?.latitude));
    expect(told).not.toContain(String(home.latitude));
    expect(JSON.stringify(event)).not.toContain(String(home.latitude));
  });
});
