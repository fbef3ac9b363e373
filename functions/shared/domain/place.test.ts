import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween, rounded, wrapped } from './place.ts';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const places = fc.record({ latitude: degrees(90), longitude: degrees(180) });

describe('metres between two places', () => {
  it.each([
    ['the same place', [37.5, 127, 37.5, 127], 0],
    ['one degree of a meridian', [0, 0, 1, 0], 111_195],
    ['one degree of the equator, across the antimeridian', [0, 179.5, 0, -179.5], 111_195],
    ['one degree of longitude at 60°: half of it', [60, 10, 60, 11], 55_596],
    ['pole to pole', [90, 0, -90, 0], 20_015_115],
    ['Seoul to Busan, as maps say', [37.5665, 126.978, 35.1796, 129.0756], 325_000],
  ] as const)('%s', (_which, [north, east, otherNorth, otherEast], metres) => {
    const between = metresBetween({ latitude: north, longitude: east }, { latitude: otherNorth, longitude: otherEast });
    expect(Math.abs(between - metres)).toBeLessThanOrEqual(Math.max(1, metres * 0.005));
  });

  it('are those of the straight line through the earth, bent', () => {
    const vector = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
      const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
      return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
    };
    fc.assert(
      fc.property(places, places, (one, other) => {
        const ends = vector(other);
        const line = Math.hypot(...vector(one).map((part, axis) => part - (ends[axis] ?? 0)));
        const bent = 2 * 6_371_008.8 * Math.asin(Math.min(1, line / 2));
        expect(Math.abs(metresBetween(one, other) - bent)).toBeLessThan(1);
      }),
    );
  });
});

it('has each meridian once', () => {
  expect([180, -180, 181, 540, -181, 0].map(wrapped)).toEqual([-180, -180, -179, -180, 179, 0]);
  expect(rounded({ latitude: -0.00001, longitude: 179.99999 })).toEqual({ latitude: 0, longitude: -180 });
});
