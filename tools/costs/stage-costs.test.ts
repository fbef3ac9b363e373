import { describe, expect, it } from 'vitest';
import { stageOf } from '../../infra/stage.ts';
import { priceOf, prices } from './prices.ts';
import { EVENTS, notOfARental, usedByRental } from './rental.ts';
import { stageCosts } from './stage-costs.ts';

const declared = { alarmMetrics: 10, dashboards: 1, queues: 7 };
const prod = stageOf('prod', 'http');

/** The dollars of the line with this name. */
function dollars(lines: readonly string[], name: string): number {
  const found = lines.find((line) => line.startsWith(name));
  return Number(/([\d.]+) \$$/.exec(found ?? '')?.[1]);
}

describe('what a rental uses', () => {
  it('is every message and every write of its events', () => {
    expect(EVENTS).toHaveLength(14);
    expect(usedByRental(0, 'httpRequest')).toMatchObject({
      httpRequest: 6,
      event: 14,
      queueRequest: 3 * 34,
      writeUnit: 61,
    });
  });

  it('leaves out only events that a rental without trouble does not have', () => {
    const trouble = /Changed|Refused|Released|Reject|Cancel|Closed|Asked|Forgotten|Refunded/;
    expect(notOfARental.filter((name) => !trouble.test(name))).toEqual([]);
  });
});

describe('what a stage costs', () => {
  it('grows with rentals alone', () => {
    const month = (rentals: number) => dollars(stageCosts(prod, declared, { rentals, pages: 20 }), 'a month');
    expect(month(2_000) - month(1_000)).toBeCloseTo(month(1_000) - month(0), 1);
    expect(month(0)).toBeCloseTo(1 + 3 + 7 * 0.259, 1);
  });

  it('is more by 2.50 dollars for a million requests of a REST API', () => {
    expect(priceOf('restRequest', 1e6) - priceOf('httpRequest', 1e6)).toBe(2.5);
    expect(stageCosts(stageOf('prod', 'rest'), declared, { rentals: 1, pages: 0 }).join('\n')).toContain('REST API');
  });

  it('has a limit, which the throttle sets', () => {
    const attack = (name: 'dev' | 'prod') =>
      dollars(stageCosts(stageOf(name, 'http'), declared, { rentals: 0, pages: 0 }), 'refused requests');
    expect(attack('prod') / attack('dev')).toBeCloseTo(1_000 / 50, 0);
  });
});

it('every price names where it is from', () => {
  for (const { source, dollars: price, per } of Object.values(prices)) {
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/.+\/pricing\//);
    expect(price / per).toBeGreaterThan(0);
  }
});
