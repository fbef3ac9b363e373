import { expect, it } from 'vitest';
import { expectStatus, get } from '../support/http-client.ts';
import { inParallel, tally } from '../support/in-parallel.ts';
import { askToReserve, confirmed, registerItem, reserve, until, untilReservation } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { deadLetters } from '../support/queues.ts';
import { whileOff } from '../support/switches.ts';
import { takeUnavailableAsAnswer } from '../support/unavailable-as-answer.ts';

takeUnavailableAsAnswer();
const ITEM_FUNCTIONS = ['item-http', 'item-calls', 'item-events', 'item-relay'];

it('what nobody has can be reserved while item is away, and is rejected once it is back', async () => {
  const { itemNo } = await registerItem();
  const nobodys = itemNo + 1_000_000_000;
  const { reservationNo } = await whileOff(ITEM_FUNCTIONS, () => reserve(nobodys));
  await untilReservation(reservationNo, { status: 'Rejected' });
});

it('20 reservations that come in while item is away are confirmed once it is back', async () => {
  const items = await inParallel(20, () => registerItem());
  const dead = await deadLetters();
  const reserve = (index: number) => askToReserve(items[index]?.itemNo ?? 0);
  const asked = await whileOff(ITEM_FUNCTIONS, async () => {
    // AWS answers 500 or 503 for a throttled function; MiniStack passes on its 429.
    expect((await get(`/items/${items[0]?.itemNo}`)).status).toBeGreaterThanOrEqual(429);
    const reserved = await inParallel(20, reserve);
    expect(tally(reserved.map(({ status }) => status))).toEqual({ 201: 20 });
    // Other clients who want one of the items are still told so.
    for (const late of await inParallel(5, reserve)) expectProblem(late, 409, 'item-already-reserved');
    for (const { body } of reserved) expect(body).toMatchObject({ status: 'Requested', paymentStatus: 'NotPaid' });
    return reserved.map((answer) => expectStatus(answer, 201).body);
  });
  await inParallel(20, async (index) => {
    const { itemNo, reservationNo } = await confirmed({ reservationNo: asked[index]?.reservationNo ?? 0 });
    await until('items', itemNo, { itemStatus: 'NotRentable', reservationNo });
    await until('itemInfoes', itemNo, { itemStatus: 'NotRentable', reservationNo });
  });
  expect(await deadLetters()).toEqual(dead);
});
