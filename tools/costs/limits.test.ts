import { describe, expect, it } from 'vitest';
import { consumers } from '#contracts/consumers.ts';
import { stageOf } from '../../infra/stage.ts';
import {
  FIRST_PAGE_AGE,
  limits,
  limitsReport,
  PAGES,
  rentalsADay,
  SETTINGS_AGE,
  writersOf,
  writesOfARental,
} from './limits.ts';
import { ASSUMED, deliveriesOf, RENTAL } from './rental.ts';

describe('the limits on the way to more rentals', () => {
  it('know every command of a rental that writes an aggregate, once', () => {
    const read = ['reserve, an item’s first: item'];
    expect(Object.values(writersOf).flat().toSorted()).toEqual(
      RENTAL.commands.filter((command) => !read.includes(command)).toSorted(),
    );
  });

  it('are at three times the mean of a day', () => {
    expect(rentalsADay({ capacity: 1, aRental: 1 })).toBe(86_400 / 3);
    expect(rentalsADay({ capacity: 600, aRental: 14 })).toBeCloseTo(1_234_286, 0);
  });

  it('come in the order in which they are met', () => {
    const lines = limitsReport(2_000_000, 4_000);
    expect(lines.at(-1)).toMatch(
      /^2,000,000 rentals a day are beyond: EventBridge: deliveries, EventBridge: PutEvents/,
    );
    expect(limitsReport(10_000, 4_000).at(-1)).toBe('10,000 rentals a day reach none.');
  });

  it('say what sending at once was for: a relay of 560 events a second was among the first', () => {
    const relay = (rate: number) =>
      limits(rate)
        .filter(({ name }) => name.includes('relay'))
        .map(rentalsADay);
    expect(relay(560)[0]).toBeLessThan(4e6);
    expect(relay(4_000)[0]).toBeGreaterThan(2e7);
  });

  it('say what keeping first pages is for: without that, the first bucket would be among the first', () => {
    const bucket = limits(4_000).find(({ name }) => name.includes('first bucket'));
    if (bucket === undefined) throw new Error('no such limit');
    expect(rentalsADay(bucket)).toBeGreaterThan(1e8);
    expect(rentalsADay({ ...bucket, aRental: PAGES * ASSUMED.readUnitsOfRows })).toBeLessThan(5e6);
  });

  it('are counted with the ages of prod', () => {
    const { settingsMaxAgeMs, firstPageMaxAgeMs } = stageOf('prod', 'http');
    expect([SETTINGS_AGE, FIRST_PAGE_AGE]).toEqual([settingsMaxAgeMs / 1_000, firstPageMaxAgeMs / 1_000]);
  });

  it('have no event in them that nobody takes but the history', () => {
    const { 'operations-events': history, ...others } = consumers;
    const taken = (name: string) => Object.values(others).some((heard) => Object.hasOwn(heard, name));
    expect(RENTAL.events.map(({ name }) => name).filter((name) => !taken(name))).toEqual([]);
    expect(Object.keys(history)).toContain('ItemHeld');
  });

  it('count what a run counts: see docs/load', () => {
    expect({ deliveries: deliveriesOf(RENTAL), ...writesOfARental() }).toMatchInlineSnapshot(`
      {
        "deliveries": 44,
        "item-infoes": 17,
        "items": 9,
        "payments": 5,
        "reservations": 14,
        "reviews": 4,
      }
    `);
  });
});
