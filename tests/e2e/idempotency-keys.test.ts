import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Answer, expectStatus, get, send } from '../support/http-client.ts';
import { inParallel } from '../support/in-parallel.ts';
import type { JsonObject } from '../support/json.ts';
import { confirmed, newCustomer, onceAllowed, registerItem, returnedRental, until } from '../support/market.ts';
import { expectProblem, isProblem } from '../support/problem.ts';
import { fetchAll } from '../support/resources.ts';

function post(path: string, key: string, body: JsonObject): Promise<Answer> {
  return send('POST', path, { body, headers: { 'idempotency-key': key } });
}

/** Expects an answer that repeats an earlier one exactly. */
function expectRepeated(answer: Answer, first: Answer): void {
  expectStatus(answer, 201);
  expect(answer.headers.get('idempotent-replayed')).toBe('true');
  expect(answer.text).toBe(first.text);
  for (const name of ['location', 'etag', 'content-type']) {
    expect(answer.headers.get(name)).toBe(first.headers.get(name));
  }
}

describe('a POST with an Idempotency-Key', () => {
  it('registers one item, and is answered as at first whatever became of it', async () => {
    const key = `"${randomUUID()}"`;
    const body = { itemName: 'Camera', itemPrice: 100 };
    const first = expectStatus(await post('/items', key, body), 201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const location = first.headers.get('location') ?? '';
    expectRepeated(await post('/items', key, { itemPrice: '100', itemName: 'Camera', note: 'ignored' }), first);
    expectStatus(await send('PATCH', location, { body: { itemPrice: 7 } }), 200);
    expectRepeated(await post('/items', key.slice(1, -1), body), first);
    expectProblem(await post('/items', key, { ...body, itemPrice: 101 }), 422, 'idempotency-key-reused');
    expect((await get(location)).body).toMatchObject({ itemPrice: 7 });
    expectStatus(await post('/items', `"${randomUUID()}"`, body), 201);
  });

  it('sent many times at once registers one item; each is told of it, or to come back', async () => {
    const key = `"${randomUUID()}"`;
    const itemName = `Camera ${key.slice(1, 9)}`;
    const answers = await inParallel(8, () => post('/items', key, { itemName, itemPrice: 100 }));
    const told = new Set(answers.filter(({ status }) => status === 201).map(({ headers }) => headers.get('location')));
    expect(told.size).toBe(1);
    for (const waiting of answers.filter(({ status }) => status !== 201)) {
      expectProblem(waiting, 409, 'request-under-way');
      expect(waiting.headers.get('retry-after')).toBe('1');
    }
    expect((await fetchAll('items')).filter((item) => item.itemName === itemName)).toHaveLength(1);
  });

  it('makes one reservation: one’s own is not in the way', async () => {
    const { itemNo } = await registerItem();
    const key = `"${randomUUID()}"`;
    const body = { customerId: newCustomer(), itemNo };
    const first = expectStatus(await post('/reservations', key, body), 201);
    expectRepeated(await post('/reservations', key, body), first);
    await until('items', itemNo, { itemStatus: 'NotRentable' });
    expectRepeated(await post('/reservations', key, body), first);
    expectProblem(await post('/reservations', `"${randomUUID()}"`, body), 409, 'item-already-reserved');
  });

  it('decides anew what was refused: nothing was created', async () => {
    const { itemNo } = await registerItem();
    const other = expectStatus(await post('/reservations', randomUUID(), { customerId: newCustomer(), itemNo }), 201);
    const location = other.headers.get('location') ?? '';
    const key = randomUUID();
    const body = { customerId: newCustomer(), itemNo };
    expectProblem(await post('/reservations', key, body), 409, 'item-already-reserved');
    await confirmed({ reservationNo: Number(location.split('/').at(-1)) });
    expectStatus(await send('DELETE', location), 204);
    const late = await onceAllowed(() => post('/reservations', key, body));
    expectStatus(late, 201);
    expect(late.headers.get('idempotent-replayed')).toBeNull();
  });

  it('writes one review', async () => {
    const { reservation } = await returnedRental();
    const { reservationNo, customerId } = reservation;
    const body = { reservationNo, customerId, score: 5, comment: 'good' };
    const key = randomUUID();
    const first = expectStatus(await onceAllowed(() => post('/reviews', key, body)), 201);
    expectRepeated(await post('/reviews', key, body), first);
    expectProblem(await post('/reviews', key, { ...body, score: 1 }), 422, 'idempotency-key-reused');
    expect(isProblem(await post('/reviews', randomUUID(), body), 'already-reviewed')).toBe(true);
  });

  it.each(['', '""', '"a', 'a, b', 'x'.repeat(256)])('that is no key is a 400: %j', async (key) => {
    const answer = await post('/items', key, { itemName: 'Camera', itemPrice: 100 });
    // A gateway may drop an empty header.
    if (key === '' && answer.status === 201) return;
    expectProblem(answer, 400, 'malformed-idempotency-key');
  });
});
