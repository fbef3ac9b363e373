import { describe, expect, it } from 'vitest';
import { expectStatus, get, patch, post, remove, send } from '../support/http-client.ts';
import { heldRental, newCustomer, registerItem } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';

describe('registering an item refuses', () => {
  it.each([
    ['nothing at all', {}, ['itemName', 'itemPrice']],
    ['a missing name', { itemPrice: '100' }, ['itemName']],
    ['a missing price', { itemName: 'Camera' }, ['itemPrice']],
    ['an empty name', { itemName: '', itemPrice: '100' }, ['itemName']],
    ['a blank name', { itemName: '   ', itemPrice: '100' }, ['itemName']],
    ['a name of 300 characters', { itemName: 'x'.repeat(300), itemPrice: '100' }, ['itemName']],
    ['a name that is a number', { itemName: 7, itemPrice: '100' }, ['itemName']],
    ['a price below zero', { itemName: 'Camera', itemPrice: '-5' }, ['itemPrice']],
    ['a fraction as price', { itemName: 'Camera', itemPrice: 1.9 }, ['itemPrice']],
    ['a fraction as price, as text', { itemName: 'Camera', itemPrice: '1.9' }, ['itemPrice']],
    ['a price with an exponent', { itemName: 'Camera', itemPrice: '1e3' }, ['itemPrice']],
    ['words as price', { itemName: 'Camera', itemPrice: 'free' }, ['itemPrice']],
    ['another status', { itemName: 'Camera', itemPrice: '1', itemStatus: 'NotRentable' }, ['itemStatus']],
    ['a rental status', { itemName: 'Camera', itemPrice: '1', rentalStatus: 'Renting' }, ['rentalStatus']],
  ])('%s', async (_, body, paths) => {
    const problem = expectProblem(await post('/items', body), 400, 'invalid-body');
    expect(problem.errors?.map(({ path }) => path)).toEqual(paths);
  });
});

describe('reserving refuses', () => {
  it.each([
    ['a missing customer', { itemNo: '1' }, ['customerId']],
    ['a missing item', { customerId: '1' }, ['itemNo']],
    ['item zero', { customerId: '1', itemNo: '0' }, ['itemNo']],
    ['to be paid from the start', { customerId: '1', itemNo: '1', paymentStatus: 'Paid' }, ['paymentStatus']],
    ['to be lent from the start', { customerId: '1', itemNo: '1', rentalStatus: 'Renting' }, ['rentalStatus']],
    ['a price that is none', { customerId: '1', itemNo: '1', itemPrice: '-1' }, ['itemPrice']],
  ])('%s', async (_, body, paths) => {
    const problem = expectProblem(await post('/reservations', body), 400, 'invalid-body');
    expect(problem.errors?.map(({ path }) => path)).toEqual(paths);
  });
});

describe('reviewing refuses', () => {
  it.each([
    ['a score of 0', { score: '0' }, ['score']],
    ['a score of 6', { score: '6' }, ['score']],
    ['half a score', { score: 4.5 }, ['score']],
    ['no score', {}, ['score']],
    ['a comment of 501 characters', { score: '5', comment: 'x'.repeat(501) }, ['comment']],
  ])('%s', async (_, fields, paths) => {
    const body = { reservationNo: '1', customerId: '1', ...fields };
    const problem = expectProblem(await post('/reviews', body), 400, 'invalid-body');
    expect(problem.errors?.map(({ path }) => path)).toEqual(paths);
  });
});

describe('a patch', () => {
  it('that asks for nothing we know changes nothing', async () => {
    const { item, reservation } = await heldRental();
    const before = await fetchOne('items', item.itemNo);
    for (const body of [{}, { colour: 'red' }, { itemStatus: 'NotRentable' }, { itemStatus: 'Rentable' }]) {
      expectProblem(await patch(`/items/${item.itemNo}`, body), 400, 'unknown-command');
    }
    for (const body of [{}, { rentalStatus: 'Renting' }, { itemPrice: '1' }]) {
      expectProblem(await patch(`/reservations/${reservation.reservationNo}`, body), 400, 'unknown-command');
    }
    expect(await fetchOne('items', item.itemNo)).toEqual(before);
    expect(await fetchOne('reservations', reservation.reservationNo)).toEqual(reservation);
  });

  it('that contradicts itself is refused', async () => {
    const { itemNo } = await registerItem();
    const lend = { rentalStatus: 'Renting', reservationNo: '1' };
    for (const body of [
      { ...lend, itemNo: String(itemNo + 1) },
      { ...lend, itemStatus: 'Rentable' },
      { rentalStatus: 'Returned', reservationNo: '1', itemStatus: 'NotRentable' },
      { rentalStatus: 'Renting' },
      { ...lend, itemName: 'Tent' },
    ]) {
      expectProblem(await patch(`/items/${itemNo}`, body), 400, 'invalid-request');
    }
    const words = expectProblem(await patch(`/items/${itemNo}`, { rentalStatus: 'Lost' }), 400, 'invalid-body');
    expect(words.errors).toMatchObject([{ path: 'rentalStatus' }]);
    expect(await fetchOne('items', itemNo)).toMatchObject({ itemName: 'Camera', rentalStatus: 'NotRenting' });
  });
});

describe('any body', () => {
  it.each(['{', '{"itemName": Camera}', '[]', '"text"', 'null', '7'])('that is %s is a 400', async (raw) => {
    expectProblem(await send('POST', '/items', { raw }), 400, 'malformed-body');
  });

  it('is needed where a field is', async () => {
    expectProblem(await send('POST', '/items'), 400, 'malformed-body');
    for (const body of [undefined, {}])
      expectProblem(await send('PATCH', '/reservations/1', { body }), 400, 'unknown-command');
  });

  it('that is not JSON by its type is a 415', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type };
      expectProblem(await send('POST', '/items', { raw: 'itemName=Camera', headers }), 415, 'unsupported-media-type');
    }
  });

  it('may be of any JSON type', async () => {
    const raw = JSON.stringify({ itemName: 'Camera', itemPrice: 1 });
    for (const type of ['application/json; charset=utf-8', 'application/hal+json']) {
      expect(await send('POST', '/items', { raw, headers: { 'content-type': type } })).toMatchObject({ status: 201 });
    }
  });

  it.each([
    ['application/json;charset=iso-8859-1', {}],
    ['application/json-patch+json', {}],
    ['application/json', { 'content-encoding': 'br' }],
  ])('as %s %j is a 415', async (type, more) => {
    const headers = { 'content-type': type, ...more };
    const raw = JSON.stringify({ itemName: 'Camera', itemPrice: 1 });
    expectProblem(await send('POST', '/items', { raw, headers }), 415, 'unsupported-media-type');
  });

  it('that is not UTF-8 is a 400, however the gateway hands it over', async () => {
    for (const type of ['application/json', 'application/hal+json']) {
      const raw = Buffer.from('{"itemName": "Caf\xe9", "itemPrice": 1}', 'latin1');
      const answer = await send('POST', '/items', { raw, headers: { 'content-type': type } });
      expectProblem(answer, 400, 'malformed-body');
    }
  });

  it('may begin with a byte order mark, and has its numbers as they were written', async () => {
    const marked = expectStatus(
      await send('POST', '/items', { raw: '\ufeff{"itemName": "Camera", "itemPrice": 1e2}' }),
      201,
    );
    expect(marked.body).toMatchObject({ itemPrice: 100 });
    for (const price of ['99.99999999999999999', '1e-400', '2147483648']) {
      const raw = `{"itemName": "Camera", "itemPrice": ${price}}`;
      expectProblem(await send('POST', '/items', { raw }), 400, 'invalid-body');
    }
  });

  it('has text as people read it', async () => {
    const emoji = '📷'.repeat(51);
    const taken = await post('/items', { itemName: emoji, itemPrice: 1 });
    expect(expectStatus(taken, 201).body).toMatchObject({ itemName: emoji });
    const composed = await post('/items', { itemName: '한'.normalize('NFD').repeat(47), itemPrice: 1 });
    expect(expectStatus(composed, 201).body).toMatchObject({ itemName: '한'.repeat(47) });
    for (const itemName of ['\u200b', 'a\u202eb', 'a\u0000b']) {
      expectProblem(await post('/items', { itemName, itemPrice: 1 }), 400, 'invalid-body');
    }
  });

  it('larger than 64 KiB is a 413', async () => {
    const raw = JSON.stringify({ itemName: 'Camera', itemPrice: 1, padding: 'x'.repeat(64 * 1024) });
    expectProblem(await send('POST', '/items', { raw }), 413, 'body-too-large');
  });
});

describe('any address', () => {
  it.each(['/items/abc', '/items/0', '/items/-1', '/items/1.5', '/reservations/x', '/payments/1e3', '/reviews/%20'])(
    '%s, which can lead to nothing, is a 404',
    async (path) => {
      expectProblem(await get(path), 404, 'not-found');
    },
  );

  it.each(['/', '/nowhere', '/items/1/more'])('%s has no more to say than it should', async (path) => {
    const answer = await get(path);
    if (path !== '/') return void expectProblem(answer, 404, 'not-found');
    expect(answer).toMatchObject({ status: 200, body: { _links: { items: { templated: true } } } });
  });

  it.each([
    ['items', 'item'],
    ['reservations', 'reservation'],
    ['payments', 'payment'],
    ['reviews', 'review'],
    ['itemInfoes', 'item'],
    ['reviewInfoes', 'review'],
  ])('/%s of a number nobody has is a 404', async (collection, what) => {
    expectProblem(await get(`/${collection}/${newCustomer()}`), 404, `${what}-not-found`);
  });

  it('of nobody is a 404 for commands, too', async () => {
    const nobody = newCustomer();
    expectProblem(await patch(`/items/${nobody}`, { itemPrice: '1' }), 404, 'item-not-found');
    expectProblem(await remove(`/items/${nobody}`), 404, 'item-not-found');
    expectProblem(await patch(`/reservations/${nobody}`, { paymentStatus: 'Paid' }), 404, 'reservation-not-found');
    expectProblem(await patch(`/reservations/${nobody}`, { paymentStatus: 'NotPaid' }), 404, 'reservation-not-found');
    expectProblem(await remove(`/reservations/${nobody}`), 404, 'reservation-not-found');
  });

  it.each([
    ['POST', '/payments', 'GET, HEAD'],
    ['PUT', '/payments/1', 'GET, HEAD, PATCH'],
    ['DELETE', '/payments/1', 'GET, HEAD, PATCH'],
    ['POST', '/itemInfoes', 'GET, HEAD'],
    ['DELETE', '/itemInfoes/1', 'GET, HEAD'],
    ['POST', '/reviewInfoes/', 'GET, HEAD'],
    ['PATCH', '/reviewInfoes/1', 'GET, HEAD'],
    ['PUT', '/reservations/1', 'GET, HEAD, PATCH, DELETE'],
    ['DELETE', '/items', 'GET, HEAD, POST'],
    ['POST', '/items/1/', 'GET, HEAD, PUT, PATCH, DELETE'],
    ['PATCH', '/reviews/1', 'GET, HEAD'],
  ])('refuses %s %s, which is not offered', async (method, path, offered) => {
    const answer = await send(method, path, { body: { itemNo: 1 } });
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe(`${offered}, OPTIONS`);
  });
});
