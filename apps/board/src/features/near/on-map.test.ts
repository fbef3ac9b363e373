import { describe, expect, it } from 'vitest';
import { marksOf, nameSpot, RADIUS, spotOf } from './on-map.ts';

const centre = { latitude: 37.5563, longitude: 126.9236 };

describe('a place on the map', () => {
  it('is in the middle when it is the middle', () => {
    expect(spotOf(centre, 2_000, centre)).toEqual({ x: 0, y: 0 });
  });

  it.each([
    ['north', { latitude: 37.5563 + 2_000 / 111_195, longitude: 126.9236 }, { x: 0, y: -RADIUS }],
    ['east', { latitude: 37.5563, longitude: 126.9236 + 2_000 / 88_152 }, { x: RADIUS, y: 0 }],
  ])('is at the edge when it is that far to the %s', (_where, place, { x, y }) => {
    const spot = spotOf(centre, 2_000, place);
    expect(spot.x).toBeCloseTo(x, 0);
    expect(spot.y).toBeCloseTo(y, 0);
  });

  it('is near across the antimeridian', () => {
    const { x } = spotOf({ latitude: 0, longitude: 179.999 }, 2_000, { latitude: 0, longitude: -179.999 });
    expect(x).toBeCloseTo(20, 0);
  });
});

it('shows what would cover each other as one mark, in their order', () => {
  const marks = marksOf([0, 5, 100, 3, 110], (x) => ({ x, y: 0 }));
  expect(marks).toEqual([
    { x: 0, y: 0, things: [0, 5, 3] },
    { x: 100, y: 0, things: [100, 110] },
  ]);
});

describe('the name of a neighbourhood', () => {
  it('stands at its place where nothing is in its way', () => {
    expect(nameSpot({ x: 30, y: -40 }, [{ x: 30, y: 40 }])).toEqual({ x: 30, y: -40 });
  });

  it('does not cross the circle', () => {
    expect(nameSpot({ x: 160, y: 0 }, [])).toEqual({ x: RADIUS - 48, y: 0 });
    expect(nameSpot({ x: -160, y: 0 }, [])).toEqual({ x: 48 - RADIUS, y: 0 });
  });

  it('is not covered by a thing', () => {
    expect(nameSpot({ x: 30, y: -40 }, [{ x: 20, y: -45 }]).y).toBe(-19);
  });
});
