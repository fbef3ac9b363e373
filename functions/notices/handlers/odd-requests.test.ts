import { describe, expect, it } from 'vitest';
import { callerNo } from '#shared/domain/caller.fixture.ts';
import { wordOf } from '#shared/http/lists/position-page.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import type { Telling } from '../telling/notice.ts';
import type { Recipient } from '../telling/recipient.ts';
import { quietMarket } from '../use-cases/notices-world.fixture.ts';
import { tell } from '../use-cases/tell.use-case.ts';
import { noticesRoutes } from './notices.routes.ts';

const reserved: Telling = { customerId: 7, side: 'owner', kind: 'reserved', itemNo: 1, itemName: '드릴' };

/** The routes for person 7, who was told of one reservation. */
async function personToldOnce() {
  const world = quietMarket();
  await tell(world, [reserved], '2026-11-29T09:59:00.000Z', 'reservation#3#2');
  const routes = noticesRoutes({ ...world, sendsMail: true });
  return async (key: keyof typeof routes, request: Partial<Parameters<typeof aRequest>[0]>) =>
    routes[key](aRequest({ caller: callerNo(7, 'open'), ...request }), {});
}

/** Positions that have the form of ours, and that the market never gave. */
const old = wordOf('2000-01-01T00:00:00.000Z reservation#3#2 reserved');
const long = wordOf(`2026-11-29T09:59:00.000Z ${'x'.repeat(1_200)}#3#2 reserved`);

describe('GET /me/notices', () => {
  it('ends after a position that is older than what is kept', async () => {
    const send = await personToldOnce();
    const { body } = await send('GET /me/notices', { query: { cursor: old } });
    expect(body).toMatchObject({ unread: 1, _embedded: { notices: [] } });
  });

  it('refuses a position that is longer than a key', async () => {
    const send = await personToldOnce();
    await expect(send('GET /me/notices', { query: { cursor: long } })).rejects.toMatchObject({ status: 400 });
  });
});

it.each([old, long])('PATCH /me/notices/{noticeId} knows no notice that was never told', async (noticeId) => {
  const send = await personToldOnce();
  const headers = { 'content-type': 'application/json' };
  const request = { params: { noticeId }, headers, body: JSON.stringify({ isRead: true }) };
  await expect(send('PATCH /me/notices/{noticeId}', request)).rejects.toMatchObject({
    status: 404,
    code: 'notice-not-found',
  });
});

const wishes: readonly (readonly [string, Partial<Recipient>, boolean])[] = [
  ['stopped by a bounce', { language: 'en', stopped: 'bounce' }, true],
  ['on, for an address that the token does not have', { email: 'anna@example.com', muted: ['paid'] }, true],
  ['on, in a market that sends none any more', { email: 'anna@example.com' }, false],
];

it.each(wishes)('PATCH /me/settings as they were read changes nothing: e-mail %s', async (_, wished, sendsMail) => {
  const world = quietMarket();
  await world.wants(7, wished);
  const routes = noticesRoutes({ ...world, sendsMail });
  const caller = callerNo(7, 'open');
  const { body: before } = await routes['GET /me/settings'](aRequest({ caller }), {});
  const headers = { 'content-type': 'application/json' };
  const sentBack = aRequest({ caller, headers, body: JSON.stringify(before) });
  expect((await routes['PATCH /me/settings'](sentBack, {})).body).toEqual(before);
  const on = aRequest({ caller: callerNo(8, 'open'), headers, body: JSON.stringify({ email: true }) });
  await expect(routes['PATCH /me/settings'](on, {})).rejects.toMatchObject({ status: 409, code: 'no-email' });
});
