import { describe, expect, it, vi } from 'vitest';
import { thingContracts } from '#shared/persistence/aggregate/thing.fixture.ts';
import { anEnvelope } from '../envelope.fixture.ts';
import { subscribe } from './subscriptions.ts';

const context = { correlationId: 'c', causationId: 'e' };

describe('subscriptions', () => {
  it('are one for each contract, each with its own handler', async () => {
    const handlers = { ThingMade: vi.fn(async () => {}), ThingWeighed: vi.fn(async () => {}) };
    const subscriptions = subscribe(thingContracts, handlers);
    expect(subscriptions.map(({ contract }) => contract.name)).toEqual(['ThingMade', 'ThingWeighed']);
    const data = { version: 1, state: { no: 1, name: 'x' }, weight: 4 };
    await subscriptions[1]?.handle(anEnvelope(1, { type: 'ThingWeighed', data }), context);
    expect(handlers.ThingMade).not.toHaveBeenCalled();
    expect(handlers.ThingWeighed).toHaveBeenCalledExactlyOnceWith(data, context, expect.objectContaining({ data }));
  });

  it('do not compile without a handler for each', () => {
    // @ts-expect-error ThingWeighed has no handler
    const subscriptions = subscribe(thingContracts, { ThingMade: async () => {} });
    expect(subscriptions).toHaveLength(2);
  });

  it('refuse data that breaks the contract before any handler sees it', async () => {
    const ThingMade = vi.fn(async () => {});
    const [made] = subscribe({ ThingMade: thingContracts.ThingMade }, { ThingMade });
    expect(() => made?.handle(anEnvelope(1, { data: {} }), context)).toThrow('data of ThingMade');
    expect(ThingMade).not.toHaveBeenCalled();
  });
});
