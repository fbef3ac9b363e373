import { describe, expect, it } from 'vitest';
import { ALLOWED_HEADERS, EXPOSED_HEADERS } from '#contracts/http/cors.ts';
import asyncapi from '#contracts/published/asyncapi.json' with { type: 'json' };
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { environment } from '../support/environment.ts';
import { getWithHost } from '../support/get-with-host.ts';
import { api, expectStatus, get, patch, post, remove, send } from '../support/http-client.ts';
import { at, parseJson, textAt } from '../support/json.ts';
import {
  heldRental,
  lentRental,
  newCustomer,
  paidRental,
  registerItem,
  returnedRental,
  review,
  until,
} from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchAll, fetchOne } from '../support/resources.ts';

describe('links', () => {
  it('are self and the singular of the collection, at the address the client used', async () => {
    const rental = await returnedRental();
    const { reviewNo } = await review(rental);
    const other = await registerItem();
    await until('reviewInfoes', reviewNo, {});
    await until('itemInfoes', other.itemNo, {});
    const { reservationNo } = rental.reservation;
    const { itemNo } = other;
    const itemOf = rental.item.itemNo;
    const resources = [
      [
        'items',
        'item',
        itemNo,
        { itemInfo: `itemInfoes/${itemNo}`, pictures: `items/${itemNo}/pictures`, reserve: 'reservations' },
      ],
      [
        'reservations',
        'reservation',
        reservationNo,
        {
          item: `items/${itemOf}`,
          payment: `payments/${reservationNo}`,
          pictures: `reservations/${reservationNo}/pictures`,
          review: `reviews/${reservationNo}`,
        },
      ],
      ['payments', 'payment', reservationNo, { reservation: `reservations/${reservationNo}` }],
      ['reviews', 'review', reviewNo, { reservation: `reservations/${reservationNo}` }],
      ['itemInfoes', 'itemInfo', itemNo, { item: `items/${itemNo}` }],
      ['reviewInfoes', 'reviewInfo', reviewNo, { review: `reviews/${reviewNo}` }],
    ] as const;
    for (const [collection, rel, number, belonging] of resources) {
      const link = { href: `${api}/${collection}/${number}` };
      const one = await fetchOne(collection, number);
      const links = Object.entries(belonging).map(([name, path]) => [name, { href: `${api}/${path}` }]);
      expect(one._links).toEqual({ self: link, [rel]: link, ...Object.fromEntries(links) });
      const listed = (await fetchAll(collection)).find(({ _links }) => _links.self?.href === link.href);
      expect(listed).toEqual(one);
    }
  });

  it('lead to what belongs to a thing, and templates to what can be asked of it', async () => {
    const { item, reservation } = await paidRental();
    const accept = 'application/prs.hal-forms+json';
    const shown = expectStatus(await get(`/reservations/${reservation.reservationNo}`, { accept }), 200);
    expect(shown.headers.get('content-type')?.split(';')[0]).toBe(accept);
    expect(shown.body).toMatchObject({
      _links: {
        item: { href: `${api}/items/${item.itemNo}` },
        payment: { href: `${api}/payments/${reservation.reservationNo}` },
      },
      _templates: {
        takeBack: { method: 'PATCH', target: `${api}/reservations/${reservation.reservationNo}` },
        cancel: { method: 'DELETE' },
      },
    });
  });

  it('follow the host the client names', async () => {
    const { itemNo } = await registerItem();
    const { pathname, port } = new URL(api);
    const host = `localhost:${port}`;
    const text = await getWithHost(`${api}/items/${itemNo}`, host);
    expect(textAt(parseJson(text), '_links', 'self', 'href')).toBe(`http://${host}${pathname}/items/${itemNo}`);
  });

  it('of a created resource are in Location, too', async () => {
    const item = expectStatus(await post('/items', { itemName: 'Camera', itemPrice: 1 }), 201);
    const itemNo = at(item.body, 'itemNo');
    expect(item.headers.get('location')).toBe(`${api}/items/${itemNo}`);
    const reservation = expectStatus(await post('/reservations', { customerId: 1, itemNo: Number(itemNo) }), 201);
    const reservationNo = at(reservation.body, 'reservationNo');
    expect(reservation.headers.get('location')).toBe(`${api}/reservations/${reservationNo}`);
  });
});

describe.each([
  ['the API', 'service-desc', openapi],
  ['the events', 'asyncapi', asyncapi],
])('the document of %s', (_of, link, published) => {
  it('is the published one, where the index says, and not sent again to who has it', async () => {
    const { body } = expectStatus(await get('/'), 200);
    const address = textAt(body, '_links', link, 'href');
    const shown = expectStatus(await get(address), 200);
    expect(shown.body).toEqual(published);
    const etag = shown.headers.get('etag') ?? '';
    expect(expectStatus(await get(address, { 'if-none-match': etag }), 304).text).toBe('');
  });
});

describe('HEAD', () => {
  it.each([
    '/',
    '/openapi.json',
    '/asyncapi.json',
    '/docs',
    '/items',
    '/itemInfoes',
    '/payments/',
    '/reviews',
    '/reservations',
  ])('says of %j what GET says', async (path) => {
    const head = expectStatus(await send('HEAD', path), 200);
    expect(head.text).toBe('');
    expect(head.headers.get('content-type')).toBe((await get(path)).headers.get('content-type'));
  });

  it('says that there is nothing where there is nothing', async () => {
    expect(expectStatus(await send('HEAD', `/items/${newCustomer()}`), 404).text).toBe('');
  });
});

describe('OPTIONS', () => {
  it.for([
    ['/items', 'GET, HEAD, POST, OPTIONS'],
    ['/items/1/', 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'],
  ] as const)('of %s says what is allowed', async ([path, allow], { skip }) => {
    const reason = 'the HTTP API of the emulator answers every OPTIONS by its CORS settings';
    skip(environment.GDMARKET_GATEWAY === 'http', reason);
    expect(expectStatus(await send('OPTIONS', path), 204).headers.get('allow')).toBe(allow);
  });
});

describe('a slash at the end', () => {
  it('counts for nothing', async () => {
    const answer = expectStatus(await post('/items/', { itemName: 'Camera', itemPrice: 1 }), 201);
    const path = `/items/${at(answer.body, 'itemNo')}`;
    expectStatus(await patch(`${path}/`, { itemPrice: 2 }), 200);
    expect((await get(`${path}/`)).body).toEqual((await get(path)).body);
    expect((await get('/reviewInfoes/')).body).toEqual((await get('/reviewInfoes')).body);
    expectStatus(await remove(`${path}/`), 204);
  });
});

describe('PUT of an item', () => {
  it('sets name and price, and leaves how it is as it is', async () => {
    const { item } = await lentRental();
    const path = `/items/${item.itemNo}`;
    const lent = await fetchOne('items', item.itemNo);
    expect(expectStatus(await send('PUT', path, { raw: JSON.stringify(lent) }), 200).body).toEqual(lent);
    const changed = { ...lent, itemName: 'Tent', itemPrice: 7 };
    expect(expectStatus(await send('PUT', path, { raw: JSON.stringify(changed) }), 200).body).toEqual(changed);
    expectProblem(await send('PUT', path, { body: { itemName: 'Tent' } }), 400, 'invalid-body');
  });
});

describe('the content type', () => {
  it.each([
    ['*/*', 'application/hal+json'],
    ['application/hal+json', 'application/hal+json'],
    ['application/json', 'application/json'],
    ['application/json, */*;q=0.5', 'application/json'],
    ['text/html', 'application/hal+json'],
  ])('for Accept: %s is %s', async (accept, type) => {
    const { itemNo } = await registerItem();
    for (const path of ['/items', `/items/${itemNo}`, '/itemInfoes', '/reservations', '/payments', '/reviews']) {
      const answer = expectStatus(await get(path, { accept }), 200);
      expect(answer.headers.get('content-type')?.split(';')[0]).toBe(type);
    }
    const problem = await get('/items/abc', { accept });
    expect(problem.headers.get('content-type')?.split(';')[0]).toBe('application/problem+json');
  });
});

describe('the correlation id', () => {
  it('comes back as it was sent, with every kind of answer', async () => {
    const { reservation } = await heldRental();
    const requests = [
      ['GET', '/items', 200],
      ['GET', '/items/abc', 404],
      ['GET', '/nowhere', 404],
      ['POST', '/items', 400],
      ['POST', '/payments', 405],
      ['DELETE', `/reservations/${reservation.reservationNo}`, 204],
    ] as const;
    for (const [method, path, status] of requests) {
      const id = `e2e-${newCustomer()}`;
      const answer = await send(method, path, { headers: { 'x-correlation-id': id } });
      expectStatus(answer, status);
      expect(answer.headers.get('x-correlation-id')).toBe(id);
      if (status >= 400) expect(at(answer.body, 'correlationId')).toBe(id);
    }
  });

  it('is made up when none comes, or one that could do harm', async () => {
    for (const sent of [undefined, '', 'two words', '"quoted"', '{json}', 'x'.repeat(200)]) {
      const answer = await get('/items/abc', sent === undefined ? {} : { 'x-correlation-id': sent });
      const { correlationId } = expectProblem(answer, 404, 'not-found');
      expect(correlationId).toMatch(/^[\w=-]{8,64}$/);
      expect(correlationId).not.toBe(sent);
    }
  });
});

describe('a browser elsewhere', () => {
  const origin = 'https://shop.example';

  it.each([
    ['/items', 'POST'],
    ['/items/1', 'PATCH'],
    ['/reservations/1', 'DELETE'],
    ['/itemInfoes', 'GET'],
  ])('is told that it may ask %s to %s', async (path, method) => {
    const answer = await send('OPTIONS', path, {
      headers: {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': [...ALLOWED_HEADERS].toSorted().join(','),
      },
    });
    expect([200, 204]).toContain(answer.status);
    expect([origin, '*']).toContain(answer.headers.get('access-control-allow-origin'));
    expect(listed(answer.headers, 'access-control-allow-methods', method.toLowerCase())).toBe(true);
    for (const header of ALLOWED_HEADERS) {
      expect(listed(answer.headers, 'access-control-allow-headers', header), header).toBe(true);
    }
  });

  it.each([
    ['/items', 200],
    ['/items/abc', 404],
    ['/nowhere', 404],
  ])('may read the answer of %s', async (path, status) => {
    const answer = expectStatus(await get(path, { origin }), status);
    expect([origin, '*']).toContain(answer.headers.get('access-control-allow-origin'));
    for (const header of EXPOSED_HEADERS) {
      expect(listed(answer.headers, 'access-control-expose-headers', header)).toBe(true);
    }
  });
});

function listed(headers: Headers, name: string, word: string): boolean {
  const words = (headers.get(name) ?? '').toLowerCase().split(',');
  return words.some((one) => one.trim() === word || one.trim() === '*');
}
