import { describe, expect, it } from 'vitest';
import { callerNo, nobody, personNo } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { noticeOf } from '../telling/notice.ts';
import type { Rental } from '../telling/rental.ts';
import { quietMarket } from '../use-cases/notices-world.fixture.ts';
import { tell } from '../use-cases/tell.use-case.ts';
import { showNotice } from './notices.presenter.ts';
import { noticesRoutes } from './notices.routes.ts';
import { secretAddressesRoutes } from './secret-addresses.routes.ts';

const time = (second: number) => `2026-11-29T09:59:0${second}.000Z`;

/** A market in which person 7 was told of three reservations. */
async function market({ sendsMail = true } = {}) {
  const world = quietMarket();
  for (const second of [1, 2, 3])
    await tell(
      world,
      [{ customerId: 7, side: 'renter', kind: 'confirmed', reservationNo: second, itemNo: 1, itemName: '드릴' }],
      time(second),
      `reservation#${second}#2`,
    );
  const routes = { ...noticesRoutes({ ...world, sendsMail }), ...secretAddressesRoutes(world) };
  const send = async (key: keyof typeof routes, caller: Caller, changes: Partial<HttpRequest> = {}) =>
    routes[key](aRequest({ path: key.split(' ')[1] ?? '', caller, ...changes }), {});
  const sendJson = (key: keyof typeof routes, caller: Caller, body: object, params = {}) =>
    send(key, caller, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' }, params });
  return { ...world, send, sendJson };
}

interface Shown {
  readonly unread: number;
  readonly _embedded: { readonly notices: readonly { readonly noticeId: string; readonly reservationNo: number }[] };
  readonly _links: { readonly next?: { readonly href: string } };
}

const me = callerNo(7);
const withAddress: Caller = { signIn: 'open', person: personNo(7, { email: 'anna@example.com' }) };

it.each([anonymous, nobody])('is for nobody without a token', async (caller) => {
  const { send } = await market();
  for (const key of ['GET /me/notices', 'GET /me/settings', 'POST /me/calendar', 'DELETE /me/calendar'] as const)
    await expect(send(key, caller)).rejects.toMatchObject({ status: 401, code: 'sign-in-required' });
});

describe('one’s notices', () => {
  it('are read page by page, and marked as read up to what was shown', async () => {
    const { send, sendJson } = await market();
    const first = (await send('GET /me/notices', me, { query: { size: '2' } })).body as Shown;
    expect(first).toMatchObject({ unread: 3, page: { size: 2 } });
    const cursor = new URL(first._links.next?.href ?? '').searchParams.get('cursor') ?? '';
    const second = (await send('GET /me/notices', me, { query: { size: '2', cursor } })).body as Shown;
    const shown = [first, second].flatMap(({ _embedded }) => _embedded.notices);
    expect(shown.map(({ reservationNo }) => reservationNo)).toEqual([3, 2, 1]);
    const text = { ko: '“드릴”을 예약했어요. 결제해 주세요.', en: '“드릴” is reserved for you. Please pay.' };
    for (const notice of shown) expect(notice).toMatchObject({ text });
    expect(second).not.toHaveProperty('_links.next');

    expect(await sendJson('PATCH /me/notices', me, { readUpTo: shown[1]?.noticeId })).toEqual({ status: 204 });
    expect((await send('GET /me/notices', me)).body).toMatchObject({ unread: 1 });
    const one = await sendJson('PATCH /me/notices/{noticeId}', me, { isRead: true }, { noticeId: shown[0]?.noticeId });
    expect(one.body).toMatchObject({ noticeId: shown[0]?.noticeId, isRead: true });
    expect((await send('GET /me/notices', me)).body).toMatchObject({ unread: 0 });
  });

  it.each([
    [
      { kind: 'confirmed', reservationNo: 4 },
      { item: 'items/5', reservation: 'reservations/4' },
    ],
    [{ kind: 'your-turn' }, { item: 'items/5', waiting: 'items/5/waiting' }],
    [{ kind: 'waiting-over', reason: 'deleted' }, {}],
    [{ kind: 'reviewed', reservationNo: 4 }, { reservation: 'reservations/4' }],
  ] as const)('%j leads to %j', (what, to) => {
    const telling = { customerId: 7, side: 'renter', itemNo: 5, itemName: null, ...what } as const;
    const { _links } = showNotice({ baseUrl: 'https://api.example' }, noticeOf(telling, time(1), 'item#5#2'));
    const { self: _, notice: __, ...others } = _links;
    const hrefs = Object.entries(to).map(([rel, path]) => [rel, { href: `https://api.example/${path}` }]);
    expect(others).toEqual(Object.fromEntries(hrefs));
  });

  it('are nobody else’s', async () => {
    const { send, sendJson } = await market();
    expect((await send('GET /me/notices', callerNo(8))).body).toMatchObject({ unread: 0, _embedded: { notices: [] } });
    const { noticeId } = ((await send('GET /me/notices', me)).body as Shown)._embedded.notices[0] ?? {};
    const refused = { status: 404, code: 'notice-not-found' };
    await expect(
      sendJson('PATCH /me/notices/{noticeId}', callerNo(8), { isRead: true }, { noticeId }),
    ).rejects.toMatchObject(refused);
    for (const strange of ['x', '', 'bm90aWNl'])
      await expect(
        sendJson('PATCH /me/notices/{noticeId}', me, { isRead: true }, { noticeId: strange }),
      ).rejects.toMatchObject(refused);
  });

  it.each([{ cursor: 'bm90aGluZw' }, { sort: 'time' }])('refuse a query that is not theirs: %j', async (query) => {
    await expect((await market()).send('GET /me/notices', me, { query })).rejects.toMatchObject({ status: 400 });
  });
});

describe('one’s settings', () => {
  it('begin without e-mail; turning it on takes the verified address, turning it off deletes it', async () => {
    const { send, sendJson, recipients } = await market();
    expect((await send('GET /me/settings', withAddress)).body).toMatchObject({
      ...{ language: 'ko', email: false, emailAddress: null, accountAddress: 'anna@example.com', muted: [] },
    });
    const wish = { email: true, language: 'en', muted: ['paid', 'paid'] };
    expect((await sendJson('PATCH /me/settings', withAddress, wish)).body).toMatchObject({
      ...{ email: true, emailAddress: 'anna@example.com', language: 'en', muted: ['paid'] },
    });
    await sendJson('PATCH /me/settings', me, { email: false });
    expect(await recipients.find(7)).toEqual({ customerId: 7, version: 2, language: 'en', muted: ['paid'] });
  });

  it('refuse e-mail without an address, and where a stage sends none', async () => {
    const refused = { status: 409, code: 'no-email' };
    const without = await market();
    await expect(without.sendJson('PATCH /me/settings', me, { email: true })).rejects.toMatchObject(refused);
    const silent = await market({ sendsMail: false });
    await expect(silent.sendJson('PATCH /me/settings', withAddress, { email: true })).rejects.toMatchObject(refused);
    expect(await silent.recipients.find(7)).toBeUndefined();
  });

  it.each([{ language: 'fr' }, { email: 'yes' }, { muted: ['everything'] }])('refuse %j', async (wish) => {
    const { sendJson } = await market();
    await expect(sendJson('PATCH /me/settings', me, wish)).rejects.toMatchObject({ status: 400, code: 'invalid-body' });
  });
});

describe('one’s calendar', () => {
  const rental: Rental = {
    ...{ customerId: 7, reservationNo: 3, version: 2, time: time(1), side: 'renter', itemNo: 1, itemName: '드릴' },
    ...{ stage: 'reserved', payBy: 1_795_946_400 },
  };

  it.each([
    [{ language: 'en' }, 'GDmarket', 'Pay for “드릴”'],
    [{ language: 'ko' }, '근대마켓', '“드릴” 결제 마감'],
    [{}, '근대마켓', '“드릴” 결제 마감'],
  ] as const)('is in one’s language, and Korean unless one says: %j', async (wish, name, summary) => {
    const { send, rentals, wants } = await market();
    await wants(7, wish);
    await rentals.keep(rental);
    const { address } = (await send('POST /me/calendar', me)).body as { readonly address: string };
    const params = { feed: address.split('/').at(-1) ?? '' };
    const { text } = await send('GET /calendar/{feed}', anonymous, { params });
    expect(text).toContain(`\r\nX-WR-CALNAME:${name}\r\n`);
    expect(text).toContain(`\r\nSUMMARY:${summary}\r\n`);
  });

  it('has a secret address, which a new one or its end revokes', async () => {
    const { send, rentals, recipients } = await market();
    await rentals.keep(rental);
    const open = async () => {
      const { status, body } = await send('POST /me/calendar', me);
      expect(status).toBe(201);
      return (body as { readonly address: string }).address.split('/').at(-1) ?? '';
    };
    const read = (feed: string) => send('GET /calendar/{feed}', anonymous, { params: { feed } });
    const [first, second] = [await open(), await open()];
    expect(JSON.stringify(await recipients.find(7))).not.toContain(second.slice(2, -4));
    expect(await read(second)).toMatchObject({ status: 200, text: expect.stringContaining('BEGIN:VEVENT') });
    await expect(read(first)).rejects.toMatchObject({ status: 404 });
    await expect(read(second.replace('7.', '8.'))).rejects.toMatchObject({ status: 404 });
    expect(await send('DELETE /me/calendar', me)).toEqual({ status: 204 });
    await expect(read(second)).rejects.toMatchObject({ status: 404 });
  });
});

describe('unsubscribing', () => {
  const key = 'unsubscribe-key-of-anna';

  it.each([
    ['en', 'No more e-mail'],
    ['ko', '알림 메일 그만 받기'],
    [undefined, '알림 메일 그만 받기'],
  ] as const)(
    'takes one POST without a token, in one’s language (%s), and a look changes nothing',
    async (language, title) => {
      const { send, recipients, wants } = await market();
      await wants(7, { email: 'anna@example.com', unsubscribeKey: key, ...(language && { language }) });
      const params = { key: `7.${key}` };
      const look = await send('GET /unsubscribe/{key}', anonymous, { params });
      expect(look).toMatchObject({ status: 200, text: expect.stringContaining('<form method="post">') });
      expect(await recipients.find(7)).toMatchObject({ email: 'anna@example.com' });
      const [done, again] = [
        await send('POST /unsubscribe/{key}', anonymous, { params }),
        await send('POST /unsubscribe/{key}', anonymous, { params }),
      ];
      expect(again).toEqual(done);
      for (const { status, text } of [look, done])
        expect([status, text]).toEqual([200, expect.stringMatching(`lang="${language ?? 'ko'}"[^]*<h1>${title}</h1>`)]);
      expect(await recipients.find(7)).toEqual({
        ...{ customerId: 7, version: 2, stopped: 'unsubscribed', unsubscribeKey: key },
        ...(language && { language }),
      });
    },
  );

  it.each([`8.${key}`, `7.${key}x`, '7.', key, '7', `07.${key}`])('is nobody’s at %s', async (other) => {
    const { send, wants } = await market();
    await wants(7, { email: 'anna@example.com', unsubscribeKey: key });
    const sent = send('POST /unsubscribe/{key}', anonymous, { params: { key: other } });
    await expect(sent).rejects.toMatchObject({ status: 404 });
  });

  it.each(['GET', 'POST'] as const)('a browser that does %s at a link that is nobody’s reads why', async (method) => {
    const { send, wants } = await market();
    await wants(7, { email: 'anna@example.com', unsubscribeKey: key, language: 'en' });
    const browse = (params: { readonly key: string }, language: string) => {
      const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': language };
      return send(`${method} /unsubscribe/{key}`, anonymous, { params, headers });
    };
    const wrong = await browse({ key: `7.${key}x` }, 'ko-KR,ko;q=0.9');
    expect(wrong).toMatchObject({ status: 404, text: expect.stringMatching(/lang="ko"[\s\S]*쓸 수 없어요/) });
    expect(wrong.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    // The same for a person that there is not: it does not tell who is known, nor their language.
    expect(await browse({ key: `8.${key}` }, 'ko-KR,ko;q=0.9')).toEqual(wrong);
    const english = { status: 404, text: expect.stringMatching(/lang="en"[\s\S]*does not work any more/) };
    expect(await browse({ key: 'nothing' }, 'en')).toMatchObject(english);
  });
});
