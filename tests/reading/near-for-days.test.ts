import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayAfter, daysOf, MAX_BOOKINGS } from '#contracts/days/civil-day.ts';
import { extensionIn } from '#contracts/days/extension.ts';
import { type DayRules, lengthsOf } from '#contracts/days/item-days.ts';
import { reservationState } from '#contracts/events/reservation.events.ts';
import { decideItem, type ItemCommand } from '#functions/item/domain/item.decide.ts';
import type { ItemEvent } from '#functions/item/domain/item.events.ts';
import { evolveItem } from '#functions/item/domain/item.evolve.ts';
import type { Item } from '#functions/item/domain/item.ts';
import { createMemoryViews } from '#functions/projections/adapters/views.fixture.ts';
import { projectionRoutes } from '#functions/projections/handlers/projections.routes.ts';
import { createProjector } from '#functions/projections/use-cases/project.use-case.ts';
import { anEndOf, endings } from '#functions/reservation/adapters/reservation.fixture.ts';
import { wish } from '#functions/reservation/domain/reservation.fixture.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import { receiveNews } from '#functions/reservation/use-cases/receive-news.use-case.ts';
import { emptyWorld } from '#functions/reservation/use-cases/reservation-world.fixture.ts';
import { reserve } from '#functions/reservation/use-cases/reserve.use-case.ts';
import { nobody } from '#shared/domain/caller.fixture.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { context, now } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';

const TODAY = '2026-01-02';
const PLACE = { latitude: 37.5566, longitude: 126.9236 };
const { itemNo } = wish;
const STRANGER = 99;

/** Days from so many days after today, so many of them; nothing: the item altogether. */
type Span = readonly [first: number, length: number] | undefined;
const spanOf = (span: Span) => {
  if (span === undefined) return {};
  const from = dayAfter(TODAY, span[0]);
  return { from, to: dayAfter(from, span[1] - 1) };
};

/** What becomes of a reservation. What is lent begins today. */
type Then = 'stays' | 'cancelled' | 'lent';

/** An item with these rules, the reservations that people make of it, and what people find near. */
function market(rules: DayRules) {
  const findItem = async () => ({ outcome: 'found', ...rules }) as const;
  const world = { ...emptyWorld(), findItem };
  const registered: ItemEvent = {
    ...{ type: 'ItemRegistered', itemNo, itemName: 'Camera', itemPrice: 100, place: PLACE, ...rules },
  } as const;
  let item: Item = evolveItem(undefined, registered);
  const views = createMemoryViews();
  const projector = createProjector(views, { repair: false });
  const routes = projectionRoutes({ ...views, now });

  /** What the item makes of a command; undefined when nothing happens. */
  function asks(command: ItemCommand): ItemEvent | undefined {
    const decision = decideItem(item, command);
    return decision.outcome === 'event' ? decision.event : undefined;
  }
  const happens = (event: ItemEvent | undefined) => {
    if (event !== undefined) item = evolveItem(item, event);
    return event?.type;
  };
  const holdFor = (made: Reservation): ItemCommand => {
    const { reservationNo, customerId, holdSeq, openSince } = made;
    const days = daysOf(made);
    const place = { reservationNo, customerId, holdSeq, ...(openSince !== undefined && { openSince }) };
    return { type: 'HoldItem', ...place, ...(days && { days: { ...days, ...extensionIn(made), today: TODAY } }) };
  };

  async function isMade(span: Span, customerId: number, then: Then): Promise<void> {
    const days = spanOf(then === 'lent' && span ? [0, span[1]] : span);
    const outcome = await reserve(world, { ...wish, customerId, ...days }, context);
    if (outcome.rejection !== undefined) return;
    const made = outcome.state;
    const { reservationNo } = made;
    const isHeld = happens(asks(holdFor(made))) === 'ItemHeld';
    const news = isHeld
      ? ({ type: 'Confirm', itemName: 'Camera', itemPrice: 100 } as const)
      : ({ type: 'Reject', reason: 'held' } as const);
    await receiveNews(world, reservationNo, news, context);
    const last = isHeld ? await becomes(made, then) : await world.reservations.find(reservationNo);
    if (last !== undefined) await projector.reservation({ version: last.version, state: reservationState.parse(last) });
  }

  async function becomes({ reservationNo, holdSeq }: Reservation, then: Then): Promise<Reservation | undefined> {
    const confirmed = await world.reservations.find(reservationNo);
    if (then === 'cancelled' && confirmed !== undefined) {
      await world.reservations.save(anEndOf(confirmed, endings[2]));
      happens(asks({ type: 'ReleaseItem', reservationNo, holdSeq }));
    }
    if (then === 'lent' && happens(asks({ type: 'BeginHandover', reservationNo, today: TODAY }))) {
      happens(asks({ type: 'CompleteLending', reservationNo }));
      await receiveNews(world, reservationNo, { type: 'StartRental' }, context);
    }
    return world.reservations.find(reservationNo);
  }

  async function isNear(span: Span): Promise<boolean> {
    await projector.item({ version: item.version, state: item });
    const query = { near: `${PLACE.latitude},${PLACE.longitude}`, within: '100', ...spanOf(span) };
    const { body } = await routes['GET /itemInfoes'](aRequest({ path: '/itemInfoes', query, caller: nobody }), {});
    return Object(body)._embedded.itemInfoes.length > 0;
  }

  /** What a stranger is told who reserves it, and what the item then says. Nothing is written. */
  async function reserved(span: Span): Promise<string> {
    const reservations = { ...world.reservations, reserve: async () => 'saved' as const };
    const asked = { ...wish, customerId: STRANGER, ...spanOf(span) };
    const outcome = await reserve({ ...world, reservations }, asked, context);
    return outcome.rejection?.code ?? String(asks(holdFor(orFail(outcome)))?.type);
  }

  return { isMade, isNear, reserved };
}

const spans = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 4 }));
const rules = fc
  .record({
    minDays: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    maxDays: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    daysBetween: fc.option(fc.nat(2), { nil: undefined }),
    blocked: fc.array(spans, { maxLength: 2 }),
  })
  .map(({ blocked, ...said }) => ({
    ...said,
    ...(blocked.length > 0 && { blockedDays: blocked.map((span) => ({ from: TODAY, to: TODAY, ...spanOf(span) })) }),
  }))
  .filter((said) => lengthsOf(said).minDays <= lengthsOf(said).maxDays);
const reservations = fc.array(
  fc.tuple(
    fc.oneof({ weight: 9, arbitrary: spans }, { weight: 1, arbitrary: fc.constant(undefined) }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom<Then>('stays', 'stays', 'cancelled', 'lent'),
  ),
  { maxLength: 8 },
);
const WANTED = Array.from({ length: 12 }, (_, first) => [1, 3].map((length) => [first, length] as const)).flat();

it('what is near for some days is what a stranger can reserve for them, whatever the calendar', async () => {
  const seen = { free: 0, taken: 0 };
  await fc.assert(
    fc.asyncProperty(rules, reservations, async (said, made) => {
      const { isMade, isNear, reserved } = market(said);
      for (const one of made) await isMade(...one);
      for (const span of WANTED) {
        const answer = await reserved(span);
        const isFree = await isNear(span);
        expect([span, isFree, answer]).toEqual([span, answer === 'ItemHeld', answer]);
        seen[isFree ? 'free' : 'taken'] += 1;
      }
    }),
    { numRuns: 40 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(100);
});

it('and nothing where the calendar is full', async () => {
  const { isMade, isNear, reserved } = market({});
  const wanted = [MAX_BOOKINGS + 5, 2] as const;
  for (let nth = 1; nth < MAX_BOOKINGS; nth++) await isMade([nth, 1], nth, 'stays');
  expect([await isNear(wanted), await reserved(wanted)]).toEqual([true, 'ItemHeld']);
  await isMade([MAX_BOOKINGS, 1], 1_000, 'stays');
  expect([await isNear(wanted), await reserved(wanted)]).toEqual([false, 'too-many-bookings']);
});
