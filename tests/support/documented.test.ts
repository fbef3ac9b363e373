import { describe, expect, it, vi } from 'vitest';
import { daysShown } from '#contracts/days/item-days.ts';
import { problemBase } from '#contracts/http/problem-base.ts';
import { handler } from '#functions/entry/handlers/http.ts';
import { gateways } from '#shared/http/payload/gateway-events.fixture.ts';
import { undocumented } from './documented.ts';

const link = { href: 'https://api.example/items/1' };
const item = {
  itemNo: 1,
  ownerId: null,
  itemName: 'Camera',
  itemStatus: 'Rentable',
  itemPrice: 100,
  latitude: null,
  longitude: null,
  neighbourhood: null,
  ...daysShown({}, '2026-12-24'),
  rentalStatus: 'NotRenting',
  reservationNo: null,
  pictures: [],
  _links: { self: link, item: link, itemInfo: link, pictures: link },
};
const hal = { 'content-type': 'application/hal+json', etag: '"1"', 'x-correlation-id': 'c-1' };
const problem = (status: number, code: string) => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'x-correlation-id': 'c-1' },
  body: { type: problemBase + code, title: 'No', status, detail: 'no', correlationId: 'c-1' },
});
const shown = (changes: object) => ({ status: 200, headers: hal, body: { ...item, ...changes } });

describe('documented is', () => {
  it.each([
    ['GET', '/items/1', shown({})],
    ['GET', '/items/1/?size=1', shown({ reservationNo: 7 })],
    ['HEAD', '/items/1', { status: 200, headers: hal }],
    ['GET', '/items/1', { status: 304, headers: { etag: '"1"' } }],
    ['DELETE', '/items/1', { status: 204, headers: { 'x-correlation-id': 'c-1' } }],
    ['GET', '/items/1', problem(404, 'item-not-found')],
    ['GET', '/nowhere', problem(404, 'not-found')],
    ['POST', '/items/1', problem(405, 'method-not-allowed')],
    ['OPTIONS', '/items', { status: 204, headers: {} }],
  ])('%s %s: %#', (method, path, answer) => {
    expect(undocumented(method, path, answer)).toEqual([]);
  });
});

describe('not documented is', () => {
  it.each([
    ['a field that the document lacks', shown({ colour: 'red' }), /must NOT have additional properties.*colour/],
    ['a link that the document lacks', shown({ _links: { ...item._links, owner: link } }), /_links.*owner/],
    ['a field that is missing', shown({ itemName: undefined }), /required property.*itemName/],
    ['another value', shown({ itemStatus: 'Lost' }), /\/itemStatus must be equal to one of/],
    ['another type', shown({ itemNo: '1' }), /\/itemNo must be integer/],
    ['another media type', { ...shown({}), headers: { 'content-type': 'text/html' } }, /is text\/html/],
    ['another status', { ...shown({}), status: 206 }, /answers no 206/],
    ['another type of problem', problem(404, 'item-lost'), /\/type must be equal to one of/],
    ['a problem with another status', { ...problem(404, 'item-not-found'), status: 503 }, /\/status must be equal/],
    ['a header that the document lacks', { ...shown({}), headers: { ...hal, location: 'x' } }, /has a header location/],
    ['a body where there is none', { ...shown({}), status: 304 }, /has a body/],
  ])('%s', (_what, answer, told) => {
    expect(undocumented('GET', '/items/1', answer).join('\n')).toMatch(told);
  });

  it('a location that is no address, and a wait of no seconds', () => {
    const made = { ...shown({}), status: 201, headers: { ...hal, location: 'here' } };
    expect(undocumented('POST', '/items', made).join()).toMatch(/header location must match format "uri"/);
    const busy = problem(503, 'store-unavailable');
    const later = { ...busy, headers: { ...busy.headers, 'retry-after': '0' } };
    expect(undocumented('POST', '/items', later).join()).toMatch(/header retry-after must be >= 1/);
  });

  it('success where there is no operation', () => {
    expect(undocumented('GET', '/nowhere', shown({}))).toEqual(['200 where there is no operation']);
  });
});

describe.each(gateways)('behind %s', (_name, eventOf) => {
  it.each([
    ['GET', '/'],
    ['HEAD', '/'],
    ['GET', '/openapi.json'],
    ['PUT', '/openapi.json'],
    ['GET', '/asyncapi.json'],
    ['GET', '/no/such'],
    ['OPTIONS', '/items'],
  ])('entry answers %s %s as documented', async (method, path) => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const { statusCode: status, headers, body } = await handler(eventOf({ method, path }), {});
    const answer = { status, headers, ...(body !== '' && { body: JSON.parse(body) }) };
    expect(undocumented(method, path, answer)).toEqual([]);
  });
});
