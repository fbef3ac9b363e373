import type { Item, Reservation } from '@gdmarket/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { sendAs } from '../support/access/rentals.ts';
import { eventually } from '../support/eventually.ts';
import type { RestoreSettings } from '../support/guards.ts';
import { type Answer, expectStatus } from '../support/http-client.ts';
import { inParallel, tally } from '../support/in-parallel.ts';
import { byLimitsAsSet, setLimits } from '../support/limits.ts';
import { askToReserve, registerItem } from '../support/market.ts';
import { expectProblem, isProblem } from '../support/problem.ts';

const limits = { reservationsPerHour: 4, unpaidReservations: 2, registrationsPerHour: 3 };
const HOUR = 3_600;
const DAY = 86_400;

let people: People;
let restore: RestoreSettings;

beforeAll(async () => {
  people = await startSigningIn();
  restore = await setLimits(people, limits);
});
afterAll(async () => {
  await restore();
  await people.restore();
});

const camera = { itemName: 'Camera', itemPrice: 100 };
const register = (owner: Somebody) => sendAs(owner, 'POST', '/items', camera);
const ask = async (renter: Somebody, itemNo?: number) =>
  sendAs(renter, 'POST', '/reservations', { itemNo: itemNo ?? (await registerItem()).itemNo });
const numberOf = (answer: Answer) => (expectStatus(answer, 201).body as Reservation).reservationNo;

async function reserves(renter: Somebody, itemNo?: number): Promise<string> {
  const reservation = `/reservations/${numberOf(await ask(renter, itemNo))}`;
  await eventually(async () =>
    expect((await sendAs(renter, 'GET', reservation)).body).toMatchObject({ status: 'Confirmed' }),
  );
  return reservation;
}

/** Expects a refusal that ends within so many seconds, and not much sooner. */
function expectTooMany(answer: Answer, code: string, seconds: number): void {
  expectProblem(answer, 429, code);
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeLessThanOrEqual(seconds + 1);
  expect(wait).toBeGreaterThan(seconds - 300);
}

it('of ten items that one person registers at once, three are; others are not concerned', async () => {
  await byLimitsAsSet('item-http', 10, async () => {
    const owner = await people.signIn();
    const answers = await inParallel(10, () => register(owner));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 3, 429: 7 });
    for (const answer of answers) if (answer.status === 429) expectTooMany(answer, 'too-many-registrations', HOUR);
  });
  expectStatus(await register(await people.signIn()), 201);
  for (let count = 0; count < limits.registrationsPerHour; count++) await registerItem();
});

it('of ten reservations that one person makes at once, two are', async () => {
  await byLimitsAsSet('reservation-http', 10, async () => {
    const renter = await people.signIn();
    const items = await inParallel(10, () => registerItem());
    const wanted = items.map((item: Item) => item.itemNo);
    const answers = await inParallel(10, () => ask(renter, wanted.pop()));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 2, 429: 8 });
    for (const answer of answers) if (answer.status === 429) expectProblem(answer, 429, 'too-many-unpaid-reservations');
  });
});

it('paying or cancelling one makes room for another, four times an hour', async () => {
  const renter = await people.signIn();
  const [first, second] = [await reserves(renter), await reserves(renter)];
  expectTooMany(await ask(renter), 'too-many-unpaid-reservations', DAY);
  expectStatus(await sendAs(renter, 'PATCH', first, { paymentStatus: 'Paid' }), 200);
  await reserves(renter);
  expectTooMany(await ask(renter), 'too-many-unpaid-reservations', DAY);
  expectStatus(await sendAs(renter, 'DELETE', second), 204);
  const fourth = await reserves(renter);
  expectStatus(await sendAs(renter, 'DELETE', fourth), 204);
  expectTooMany(await ask(renter), 'too-many-reservations', HOUR);
});

it('the same request sent again is no second use', async () => {
  const renter = await people.signIn();
  const { itemNo } = await registerItem();
  const headers = { ...renter.headers, 'idempotency-key': `"${crypto.randomUUID()}"` };
  const numbers = [];
  for (let count = 0; count < 5; count++) numbers.push(numberOf(await ask({ ...renter, headers }, itemNo)));
  expect(new Set(numbers).size).toBe(1);
  await reserves(renter);
  expectProblem(await ask(renter), 429, 'too-many-unpaid-reservations');
});

it('who reserves and cancels in a loop has the item four times, and others in between', async () => {
  const looper = await people.signIn();
  const { itemNo } = await registerItem();
  const untilReleased = (send: () => Promise<Answer>) =>
    eventually(async () => {
      const answer = await send();
      if (isProblem(answer, 'item-being-released')) throw new Error('the item is being released');
      return answer;
    });
  for (let count = 0; count < limits.reservationsPerHour; count++) {
    const own = numberOf(await untilReleased(() => ask(looper, itemNo)));
    expectStatus(await sendAs(looper, 'DELETE', `/reservations/${own}`), 204);
    expectProblem(await untilReleased(() => ask(looper, itemNo)), 409, 'reserved-a-moment-ago');
    const others = numberOf(await untilReleased(() => askToReserve(itemNo)));
    expectStatus(await sendAs({ headers: {} }, 'DELETE', `/reservations/${others}`), 204);
  }
  expectTooMany(await untilReleased(() => ask(looper, itemNo)), 'too-many-reservations', HOUR);
  expectStatus(await untilReleased(() => askToReserve(itemNo)), 201);
});
