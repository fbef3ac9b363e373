import { describe, expect, it } from 'vitest';
import { stageOf } from '../../infra/stage.ts';
import { type Price, priceOf, prices } from './prices.ts';
import { notOfARental, PROBE, RENTAL, usedBy } from './rental.ts';
import { stageCosts } from './stage-costs.ts';

const declared = {
  alarms: 9,
  alarmMetrics: 10,
  compositeAlarms: 2,
  dashboards: 1,
  queues: 7,
  hasCluster: false,
  hasProbe: false,
  warmGigabytes: 0,
};
const prod = stageOf('prod', 'http');

/** The dollars of the line with this name. */
function dollars(lines: readonly string[], name: string): number {
  const found = lines.find((line) => line.startsWith(name));
  return Number(/([\d.]+) \$$/.exec(found ?? '')?.[1]);
}

describe('what a rental uses', () => {
  it('is every message and every write of its events', () => {
    expect(RENTAL.events).toHaveLength(14);
    expect(usedBy(RENTAL, 0, 'httpRequest')).toMatchObject({
      httpRequest: 6,
      event: 14,
      queueRequest: 132,
      writeUnit: 85,
    });
  });

  it('leaves out only events that a rental without pictures, deposit and trouble does not have', () => {
    const trouble =
      /Picture|Deposit|Waiting|Changed|Refused|Released|Reject|Cancel|Closed|Asked|Forgotten|Refunded|HandoverBegun/;
    expect(notOfARental.filter((name) => !trouble.test(name))).toEqual([]);
  });
});

describe('what a stage costs', () => {
  it('grows with rentals alone', () => {
    const month = (rentals: number) => dollars(stageCosts(prod, declared, { rentals, pages: 20 }), 'a month');
    expect(month(2_000) - month(1_000)).toBeCloseTo(month(1_000) - month(0), 1);
    expect(month(0)).toBeCloseTo(1 + 2 * 0.5 + 3 + 7 * 0.259, 1);
  });

  it('is more by 2.50 dollars for a million requests of a REST API', () => {
    expect(priceOf('restRequest', 1e6) - priceOf('httpRequest', 1e6)).toBe(2.5);
    expect(stageCosts(stageOf('prod', 'rest'), declared, { rentals: 1, pages: 0 }).join('\n')).toContain('REST API');
  });

  it('has a probe, where the stage has one: fewer writes than a rental, each minute', () => {
    const probed = stageCosts(prod, { ...declared, hasProbe: true }, { rentals: 0, pages: 0 });
    expect(dollars(stageCosts(prod, declared, { rentals: 0, pages: 0 }), 'the probe')).toBe(0);
    expect(dollars(probed, 'the probe')).toBeGreaterThan(1);
    expect(usedBy(PROBE, 0, 'httpRequest').writeUnit).toBeLessThan(usedBy(RENTAL, 0, 'httpRequest').writeUnit ?? 0);
  });

  it('pays for instances that stand ready', () => {
    const warm = stageCosts(prod, { ...declared, warmGigabytes: 2.5 }, { rentals: 0, pages: 0 });
    expect(
      dollars(
        warm.filter((line) => line.includes('kept ready')),
        'idle',
      ),
    ).toBeCloseTo(21.6, 1);
  });

  it('pays for books where it keeps them: nothing idle, and what each event of a payment is assumed to take', () => {
    const withBooks = (rentals: number) => stageCosts(prod, { ...declared, hasCluster: true }, { rentals, pages: 0 });
    const units = (lines: readonly string[]) => lines.filter((line) => line.includes('DPU of Aurora DSQL'));
    expect(units(withBooks(0)).map((line) => dollars([line], 'idle'))[0]).toBe(0);
    const [, renting = ''] = units(withBooks(100_000));
    expect(renting).toContain('600,000 ×');
    expect(dollars([renting], 'rentals')).toBeCloseTo(4.8, 2);
    expect(withBooks(0).join('\n')).toContain('0.1 DPU an event, which nobody has measured (ADR 0058)');
    expect(stageCosts(prod, declared, { rentals: 1, pages: 0 }).join('\n')).not.toMatch(/DPU/);
  });

  it('has a limit, which the throttle sets', () => {
    const attack = (name: 'dev' | 'prod') =>
      dollars(stageCosts(stageOf(name, 'http'), declared, { rentals: 0, pages: 0 }), 'refused requests');
    expect(attack('prod') / attack('dev')).toBeCloseTo(1_000 / 50, 0);
  });
});

it('every price names where it is from', () => {
  for (const { source, read, dollars: price, per } of Object.values<Price>(prices)) {
    expect(read ?? 'https://unread').toMatch(/^https:\/\//);
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\/.+\/pricing\//);
    expect(price / per).toBeGreaterThan(0);
  }
});
