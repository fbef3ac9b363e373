import type { BreakerRow } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { captureLogger } from '#shared/events/capture-logger.fixture.ts';
import { signInWith } from '#shared/http/caller/sign-in.fixture.ts';
import { gateways } from '#shared/http/payload/gateway-events.fixture.ts';
import { createMemoryHistory } from './adapters/history-memory.ts';
import { http } from './operations.functions.ts';

const TIME = '2026-11-29T10:00:00.000Z';
const rows: Readonly<Record<string, BreakerRow>> = {
  payment: { state: 'half-open', version: 2, holder: 'somebody', leaseUntil: Date.parse(TIME) },
  item: { state: 'closed', version: 0 },
};

async function aFunction() {
  const history = createMemoryHistory(30, () => Date.parse(TIME));
  const common = { type: 'Reserved', source: 'gdmarket.reservation', correlationId: 'c', causationId: 'r', facts: {} };
  for (const version of [1, 2, 3])
    await history.add('reservation/7', { ...common, id: `reservation#7#${version}`, time: TIME, version });
  const { signIn, verifier } = signInWith({ op: { customerId: 1, roles: ['operators'] }, renter: { customerId: 2 } });
  const { logger } = captureLogger();
  const circuits = { read: async (name: string) => rows[name] ?? { state: 'closed' as const, version: 9 } };
  const settings = { read: async () => [] };
  const deadLetterQueues = { look: async () => [] };
  return http({ history, circuits, settings, deadLetterQueues }, { signIn, verifier, logger });
}

describe.each(gateways)('the operators’ function behind %s', (_name, eventOf) => {
  async function ask(
    path: string,
    { token = 'op', query = {} }: { token?: string; query?: Record<string, string> } = {},
  ) {
    const handler = await aFunction();
    const headers = token === '' ? {} : { authorization: `Bearer ${token}` };
    const { statusCode: status, body } = await handler(
      eventOf({ template: path, path, headers, query: Object.entries(query) }),
      {},
    );
    return { status, body: JSON.parse(body) };
  }
  const events = '/operations/reservations/7/events';

  it('answers operators alone', async () => {
    expect(await ask(events, { token: '' })).toMatchObject({ status: 401 });
    expect(await ask(events, { token: 'renter' })).toMatchObject({ status: 403 });
    expect(await ask(events)).toMatchObject({ status: 200 });
  });

  it('shows events a page at a time, each page with the link to the next', async () => {
    const { body } = await ask(events, { query: { size: '2' } });
    expect(body._embedded.events.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
    expect(body).toMatchObject({
      page: { size: 2 },
      _links: { self: { href: expect.stringMatching(/events\?size=2$/) } },
    });
    const query = Object.fromEntries(new URL(body._links.next.href).searchParams);
    const rest = await ask(events, { query });
    expect(rest.body._embedded.events.map(({ version }: { version: number }) => version)).toEqual([3]);
    expect(rest.body._links).toEqual({ self: { href: body._links.next.href } });
  });

  it('knows nothing of what never happened', async () => {
    const { status, body } = await ask('/operations/items/7/events');
    expect({ status, events: body._embedded.events }).toEqual({ status: 200, events: [] });
    expect(await ask('/operations/items/x/events')).toMatchObject({ status: 404 });
  });

  it.each([{ sort: 'time' }, { cursor: 'x' }, { cursor: '' }, { page: '1' }])('refuses %j', async (query) => {
    const [path] = Object.keys(query);
    expect(await ask(events, { query })).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('shows circuits as all functions share them, without who probes', async () => {
    const { body } = await ask('/operations/circuits');
    expect(body._embedded.circuits).toEqual([
      { dependency: 'payment', state: 'half-open', version: 2, openUntil: null, probeUntil: TIME },
      { dependency: 'item', state: 'closed', version: 0, openUntil: null, probeUntil: null },
    ]);
  });
});
