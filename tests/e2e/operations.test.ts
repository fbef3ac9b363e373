import { randomUUID } from 'node:crypto';
import type { CircuitPage, EventPage, MarketEvent, QueuePage, SettingPage } from '@gdmarket/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settingsGroups } from '../../tools/config/settings.ts';
import { nobody, type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { environment, named } from '../support/environment.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { openForATimeThatIsOver } from '../support/grants/circuits.ts';
import { settingsStore } from '../support/guards.ts';
import { expectStatus } from '../support/http-client.ts';
import { deadLetters, sendMessage, takeMessage } from '../support/queues.ts';

let people: People;
let operator: Somebody;
let recorder: EventRecorder;
beforeAll(async () => {
  recorder = await recordEvents();
  people = await startSigningIn();
  operator = await people.signIn(['operators']);
});
afterAll(() => Promise.all([people.restore(), recorder.stop()]));

/** Somebody whose requests all have one correlation id. */
async function marked(): Promise<Somebody & { readonly mark: string }> {
  const { customerId, headers } = await people.signIn();
  const mark = `e2e-${randomUUID()}`;
  return { customerId, mark, headers: { ...headers, 'x-correlation-id': mark } };
}

async function shown<Body>(path: string): Promise<Body> {
  return expectStatus(await sendAs(operator, 'GET', path), 200).body as Body;
}

it('shows a rental’s whole history in order, as the market published it, with the ids that clients know', async () => {
  const [owner, renter] = [await marked(), await marked()];
  const { itemNo, reservationNo } = await rentalThat('reviewed', { owner, renter });
  const path = `/operations/reservations/${reservationNo}/events`;
  const events = await eventually(async () => {
    const { _embedded } = await shown<EventPage>(path);
    expect(_embedded.events.map(({ type }) => type)).toContain('Reviewed');
    expect(_embedded.events).toHaveLength(13);
    return _embedded.events;
  });
  const asked = { owner: owner.mark, renter: renter.mark };
  expect(events.map(({ type, correlationId }) => [type, correlationId])).toEqual([
    ['Reserved', asked.renter],
    ['ItemHeld', asked.renter],
    ['ReservationConfirmed', asked.renter],
    ['PaymentApproved', asked.renter],
    ['PaymentRequested', asked.renter],
    ['PaymentCaptured', asked.owner],
    ['RentedItem', asked.owner],
    ['RentalStarted', asked.owner],
    ['ReturnedItem', asked.owner],
    ['ReservationClosed', asked.owner],
    ['ReviewRequested', asked.owner],
    ['ItemDeleted', asked.renter],
    ['Reviewed', asked.renter],
  ]);
  const heard = new Map((await recorder.heard()).map((event) => [event.id, event]));
  for (const { id, type, time, source, correlationId, causationId } of events)
    expect(heard.get(id)).toMatchObject({ type, time, source, correlationid: correlationId, causationid: causationId });
  expect(events[0]?.by).toEqual({ authtype: 'app_user', authid: String(renter.customerId) });
  expect(events[1]?.by).toBeUndefined();
  expect(events[2]?.facts).toMatchObject({ itemNo, reservationNo, status: 'Confirmed', paymentStatus: 'NotPaid' });
  expect(JSON.stringify(events)).not.toMatch(/Customer\d|Camera/);

  const pages: MarketEvent[] = [];
  for (let next: string | undefined = `${path}?size=5`; next !== undefined; ) {
    const page: EventPage = await shown<EventPage>(next);
    expect(page._embedded.events.length).toBeLessThanOrEqual(5);
    pages.push(...page._embedded.events);
    next = page._links.next?.href;
  }
  expect(pages).toEqual(events);

  const ofItem = await shown<EventPage>(`/operations/items/${itemNo}/events`);
  expect(ofItem._embedded.events.map(({ type, correlationId }) => [type, correlationId])).toEqual([
    ['ItemRegistered', asked.owner],
  ]);
  expectStatus(await sendAs(operator, 'GET', `${path}?cursor=bad`), 400);
  expectStatus(await sendAs(operator, 'GET', `${path}?sort=time`), 400);
});

it('shows a dead letter with its reason, and leaves it in its queue', async () => {
  const mark = randomUUID();
  await sendMessage('review-events', JSON.stringify({ detail: { id: `item#0#1-${mark}`, type: 'ItemHeld' } }));
  const letters = await eventually(async () => {
    const { _embedded } = await shown<QueuePage>('/operations/dead-letters');
    const queue = _embedded.queues.find((one) => one.queue === named('review-events-dlq'));
    const found = queue?.letters.filter(({ eventId }) => eventId?.endsWith(mark)) ?? [];
    expect(found).toHaveLength(1);
    expect(queue?.count).toBeGreaterThan(0);
    return found;
  });
  expect(letters).toEqual([
    expect.objectContaining({
      eventType: 'ItemHeld',
      correlationId: null,
      reason: expect.stringMatching(/not an event/),
    }),
  ]);
  await shown('/operations/dead-letters');
  expect((await deadLetters())['review-events-dlq']).toBeGreaterThan(0);
  await takeMessage('review-events-dlq', mark);
  const { _embedded } = await shown<QueuePage>('/operations/dead-letters');
  expect(_embedded.queues.map(({ queue }) => queue).toSorted()).toEqual(
    Object.keys(await deadLetters())
      .map((name) => named(name))
      .toSorted(),
  );
});

it('shows the circuits that all functions share', async () => {
  await eventually(async () => {
    const { state, version, ...more } = await openForATimeThatIsOver('item');
    const { _embedded } = await shown<CircuitPage>('/operations/circuits');
    expect(_embedded.circuits.map(({ dependency }) => dependency)).toEqual(['payment', 'item']);
    const openUntil = 'openUntil' in more ? new Date(more.openUntil).toISOString() : '';
    expect(_embedded.circuits[1]).toEqual({ dependency: 'item', state, version, openUntil, probeUntil: null });
  });
});

it('shows every setting that the config command knows, as it is stored', async () => {
  const { _embedded } = await shown<SettingPage>('/operations/settings');
  const groups = Object.entries(settingsGroups).map(([name, { parameter }]) => {
    return { name, parameter: parameter(environment.GDMARKET_STAGE) };
  });
  expect(_embedded.settings).toEqual(groups.map((group) => ({ ...group, values: expect.any(Object) })));
  for (const { parameter, values } of _embedded.settings)
    expect(values).toEqual(JSON.parse((await settingsStore.read(parameter)) ?? ''));
});

it.each(['circuits', 'settings', 'dead-letters', 'reservations/1/events', 'items/1/events'])(
  'shows /operations/%s to operators alone, also in an open market',
  async (name) => {
    const renter = await people.signIn();
    expectStatus(await sendAs(nobody, 'GET', `/operations/${name}`), 401);
    expectStatus(await sendAs(renter, 'GET', `/operations/${name}`), 403);
  },
);
