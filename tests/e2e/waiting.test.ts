import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayAfter, marketDay } from '#contracts/days/civil-day.ts';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';
import { expectProblem } from '../support/problem.ts';

let people: People;
beforeAll(async () => {
  people = await startSigningIn();
});
afterAll(() => people.restore());

const nowhere = { place: null, keptUntil: null };

async function told(who: Somebody, kind: string): Promise<void> {
  await eventually(async () => {
    const { text } = expectStatus(await sendAs(who, 'GET', '/me/notices'), 200);
    expect(text).toContain(`"kind":"${kind}"`);
  });
}

it('who waits is told in order, and has the thing alone until they decline or reserve it', async () => {
  const { signIn } = people;
  const [owner, renter, first, second, other] = await Promise.all([signIn(), signIn(), signIn(), signIn(), signIn()]);
  const { itemNo, reservationNo } = await rentalThat('held', { owner, renter });
  const line = `/items/${itemNo}/waiting`;
  const reserve = (who: Somebody) => sendAs(who, 'POST', '/reservations', { itemNo });
  for (const who of [first, second]) expectStatus(await sendAs(who, 'POST', line, {}), 201);
  const look = (who: Somebody) => sendAs(who, 'GET', line);
  expect(expectStatus(await look(first), 200).body).toMatchObject({ place: 1, keptUntil: null });
  expect(expectStatus(await look(second), 200).body).toMatchObject({ place: 2, keptUntil: null });
  expect(expectStatus(await look(other), 200).body).toMatchObject(nowhere);

  expectStatus(await sendAs(renter, 'DELETE', `/reservations/${reservationNo}`), 204);
  await told(first, 'your-turn');
  const { body } = expectStatus(await look(first), 200);
  const { keptUntil } = Object(body);
  for (const who of [second, other])
    expect(expectProblem(await reserve(who), 409, 'kept-for-another')).toMatchObject({ until: keptUntil });

  expectStatus(await sendAs(first, 'DELETE', line), 204);
  await told(second, 'your-turn');
  expectProblem(await reserve(first), 409, 'kept-for-another');
  expectStatus(await sendAs(owner, 'PATCH', `/items/${itemNo}`, { itemPrice: 130 }), 200);
  const atTheOldPrice = await sendAs(second, 'POST', '/reservations', { itemNo, itemPrice: 100 });
  expect(expectProblem(atTheOldPrice, 409, 'price-changed').detail).toContain('itemPrice 130, total 130');
  expectStatus(await reserve(second), 201);
  expect(expectStatus(await look(second), 200).body).toMatchObject(nowhere);
  expectProblem(await sendAs(second, 'DELETE', line), 404, 'not-waiting');

  expectStatus(await sendAs(other, 'POST', line, {}), 201);
  expectStatus(await sendAs(other, 'DELETE', '/me'), 204);
  await eventually(async () => expect(expectStatus(await look(other), 200).body).toMatchObject(nowhere));
});

it('who waits for days has them also from neighbours, where the owner needs days between', async () => {
  const { signIn } = people;
  const [owner, renter, first, other] = await Promise.all([signIn(), signIn(), signIn(), signIn()]);
  const today = marketDay({ now: () => new Date().toISOString() });
  const days = (from: number, to = from) => ({ from: dayAfter(today, from), to: dayAfter(today, to) });
  const rules = { daysBetween: 1, maxDays: 3, blockedDays: [days(9)] };
  const { itemNo } = await rentalThat('free', { owner, renter }, rules);
  const line = `/items/${itemNo}/waiting`;
  const reserve = (who: Somebody, wanted: object) => sendAs(who, 'POST', '/reservations', { itemNo, ...wanted });
  const reserved = expectStatus(await reserve(renter, days(1, 2)), 201);
  const reservation = `/reservations/${Object(reserved.body).reservationNo}`;

  expectProblem(await reserve(first, days(3)), 409, 'days-taken');
  expectProblem(await sendAs(first, 'POST', line, {}), 409, 'days-required');
  expectProblem(await sendAs(first, 'POST', line, days(2, 5)), 409, 'rental-length');
  expect(expectProblem(await sendAs(first, 'POST', line, days(9)), 409, 'days-taken')).toMatchObject({
    taken: rules.blockedDays,
  });
  expectProblem(await sendAs(first, 'POST', '/reservations', { itemNo }), 409, 'days-required');
  expectProblem(await sendAs(first, 'POST', line, days(4)), 409, 'nothing-to-wait-for');
  expectProblem(await sendAs(first, 'POST', '/items/999999999/waiting', days(4)), 404, 'item-not-found');
  expectStatus(await sendAs(first, 'POST', line, days(3)), 201);
  await eventually(async () => {
    expect(expectStatus(await sendAs(renter, 'GET', reservation), 200).body).toMatchObject({ status: 'Confirmed' });
  });
  expectStatus(await sendAs(renter, 'DELETE', reservation), 204);
  await told(first, 'your-turn');
  expectProblem(await reserve(other, days(4)), 409, 'kept-for-another');
  expectStatus(await reserve(other, days(5)), 201);
  expectStatus(await sendAs(renter, 'POST', line, days(4)), 201);
  // The owner's rules are those of now: also in a turn, and for who waits.
  expectStatus(await sendAs(owner, 'PATCH', `/items/${itemNo}`, { blockedDays: [days(4)], daysBetween: 0 }), 200);
  await told(renter, 'waiting-over');
  expect(expectStatus(await sendAs(renter, 'GET', line), 200).body).toMatchObject(nowhere);
  expectStatus(await reserve(first, days(3)), 201);
});
