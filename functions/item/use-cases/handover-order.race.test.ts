import { expect, it } from 'vitest';
import { anybody } from '#shared/domain/permission.ts';
import { context, now } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { begun, book, booked, dayOf, ITEM_NO, TODAY } from '../domain/item.fixture.ts';
import { answerReservation } from './answer-reservation.use-case.ts';
import { type ItemWorld, newsOf, worldWith } from './item-world.fixture.ts';
import { type CapturePayment, lendItem } from './lend-item.use-case.ts';

// The item's row decides which of two bookings is handed over. Both are paid, so a capture succeeds.

const yesterday = () => '2026-01-01T12:00:00.000Z';

function createPayments() {
  const captured = new Set<number>();
  const capture: CapturePayment = async ({ reservationNo }) => {
    captured.add(reservationNo);
    return { outcome: 'captured' };
  };
  return { captured, capture };
}

type World = ItemWorld & ReturnType<typeof createPayments>;

const lend =
  (reservationNo: number, clock: () => string) =>
  async (world: World, gate: Gate): Promise<string> => {
    const ports = { ...world, items: gate(world.items), now: clock };
    const { capture } = gate({ capture: world.capture });
    const { rejection } = await lendItem(ports, capture, { itemNo: ITEM_NO, reservationNo }, anybody, context);
    return rejection?.code ?? 'lent';
  };

const storyOf = (world: World) => {
  const lent = newsOf(world, 0).filter((type) => type === 'RentedItem').length;
  return `${[...world.captured].sort()} captured, ${lent} lent`;
};

it('an earlier booking that comes late is never captured beside a later one, in any order, at midnight', async () => {
  // Booking 1 was for yesterday, and booking 2 is for today; clocks do not agree on the day.
  const first = { ...book(1), days: { from: dayOf(0), to: dayOf(0), today: dayOf(0) } };
  const hearOfFirst = (world: World, gate: Gate) =>
    answerReservation({ ...world, items: gate(world.items) }, ITEM_NO, first, context);
  const second = { ...booked(2), days: { from: TODAY, to: TODAY }, openSince: 1 };
  const world = async () => ({ ...(await worldWith(second)), ...createPayments() });
  const stories = await everyInterleaving(world, [lend(2, now), hearOfFirst, lend(1, yesterday)], (ended) =>
    storyOf(ended),
  );
  expect(new Set(stories)).toEqual(new Set(['2 captured, 1 lent', '1 captured, 1 lent', ' captured, 0 lent']));
});

it('of two bookings only the earlier one is captured, in any order', async () => {
  const world = async () => ({ ...(await worldWith(booked(1), booked(2), begun(1))), ...createPayments() });
  const tomorrow = () => '2026-01-03T12:00:00.000Z';
  const stories = await everyInterleaving(world, [lend(1, now), lend(2, tomorrow)], (ended) => storyOf(ended));
  expect(new Set(stories)).toEqual(new Set(['1 captured, 1 lent']));
});
