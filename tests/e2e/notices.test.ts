import { randomUUID } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { aws } from '../support/aws.ts';
import { environment, named } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get } from '../support/http-client.ts';
import { mailsTo, watchMailHeaders } from '../support/mailbox.ts';
import { expectProblem } from '../support/problem.ts';
import { sendMessage } from '../support/queues.ts';

/** LocalStack's free edition has no second version of SES: a market there is deployed without a sender. */
const sendsMail = environment.GDMARKET_EMULATOR === 'ministack';

let people: People;
let owner: Somebody;
let renter: Somebody;
const address = `anna-${randomUUID().slice(0, 8)}@example.com`;

beforeAll(async () => {
  people = await startSigningIn();
  owner = await people.signIn();
  renter = await people.signIn([], 'Anna', { email: address, email_verified: true });
});
afterAll(() => people.restore());

interface Shown {
  readonly noticeId: string;
  readonly kind: string;
  readonly side: string;
  readonly isRead: boolean;
  readonly text: { readonly ko: string; readonly en: string };
  readonly words: string | null;
}

interface Page {
  readonly unread: number;
  readonly _embedded: { readonly notices: readonly Shown[] };
  readonly _links: { readonly next?: { readonly href: string } };
}

async function noticesOf(who: Somebody, query = ''): Promise<Page> {
  return expectStatus(await sendAs(who, 'GET', `/me/notices${query}`), 200).body as Page;
}

/** Waits until somebody was told these kinds, in whatever order. */
async function told(who: Somebody, ...kinds: readonly string[]): Promise<Page> {
  return eventually(async () => {
    const page = await noticesOf(who);
    const shown = page._embedded.notices.map(({ kind }) => kind);
    if (shown.toSorted().join() !== [...kinds].toSorted().join()) throw new Error(`told ${shown.join(', ')}`);
    return page;
  });
}

/** Somebody who gets e-mail in English. */
async function subscriber(name: string) {
  const email = `${name}-${randomUUID().slice(0, 8)}@example.com`;
  const person = await people.signIn([], name, { email, email_verified: true });
  expectStatus(await sendAs(person, 'PATCH', '/me/settings', { language: 'en', email: true }), 200);
  return { email, person };
}

it('needs somebody who has signed in, also in an open market', async () => {
  expectProblem(await get('/me/notices'), 401, 'sign-in-required');
  expectProblem(await get('/me/settings'), 401, 'sign-in-required');
});

it('both sides are told of a rental, each what is theirs, and of nobody else’s', async () => {
  const sides = { owner: await people.signIn(), renter: await people.signIn() };
  await rentalThat('reviewed', sides);
  const ofOwner = await told(sides.owner, 'reserved', 'paid', 'returned', 'reviewed');
  const ofRenter = await told(sides.renter, 'confirmed', 'paid', 'returned', 'please-review');
  expect(new Set(ofOwner._embedded.notices.map(({ side }) => side))).toEqual(new Set(['owner']));
  expect(new Set(ofRenter._embedded.notices.map(({ side }) => side))).toEqual(new Set(['renter']));
  expect(ofOwner._embedded.notices.at(-1)?.text).toEqual({
    ko: '“Camera”가 예약되었어요.',
    en: 'Somebody reserved “Camera”.',
  });
  expect((await noticesOf(await people.signIn()))._embedded.notices).toEqual([]);
});

it('a payment is told once, however often it is asked for, and so is its taking back', async () => {
  const sides = { owner: await people.signIn(), renter: await people.signIn() };
  const { reservationNo } = await rentalThat('paid', sides);
  for (const paymentStatus of ['Paid', 'Paid', 'NotPaid', 'NotPaid', 'Paid'])
    expectStatus(await sendAs(sides.renter, 'PATCH', `/reservations/${reservationNo}`, { paymentStatus }), 200);
  await told(sides.renter, 'confirmed', 'paid', 'pay-again', 'paid');
  await told(sides.owner, 'reserved', 'paid', 'pay-again', 'paid');
});

it('is read a page at a time, newest first, and counts what is unread', async () => {
  const sides = { owner: await people.signIn(), renter: await people.signIn() };
  await rentalThat('paid', sides);
  const all = (await told(sides.renter, 'confirmed', 'paid'))._embedded.notices;
  const first = await noticesOf(sides.renter, '?size=1');
  expect(first).toMatchObject({ unread: 2, _embedded: { notices: [all[0]] } });
  expect(all[0]?.kind).toBe('paid');
  const next = first._links.next?.href.split('?')[1];
  const second = await noticesOf(sides.renter, `?${next}`);
  expect(second).toMatchObject({ unread: 2, _embedded: { notices: [all[1]] } });
  expect(second._links).not.toHaveProperty('next');

  const path = `/me/notices/${all[1]?.noticeId}`;
  const read = expectStatus(await sendAs(sides.renter, 'PATCH', path, { isRead: true }), 200);
  expect(read.body).toMatchObject({ kind: 'confirmed', isRead: true });
  expect((await noticesOf(sides.renter)).unread).toBe(1);
  expectProblem(await sendAs(sides.owner, 'PATCH', path, { isRead: true }), 404, 'notice-not-found');
  const upTo = { readUpTo: all[0]?.noticeId ?? '' };
  expectStatus(await sendAs(sides.renter, 'PATCH', '/me/notices', upTo), 204);
  expect((await noticesOf(sides.renter)).unread).toBe(0);
});

it('who is turned down reads why, in the words of the owner', async () => {
  const sides = { owner: await people.signIn(), renter: await people.signIn() };
  const { reservationNo } = await rentalThat('held', sides);
  const turnDown = { status: 'Cancelled', reason: 'The lens is broken' };
  expectStatus(await sendAs(sides.owner, 'PATCH', `/reservations/${reservationNo}`, turnDown), 200);
  const { _embedded } = await told(sides.renter, 'confirmed', 'cancelled');
  expect(_embedded.notices[0]).toMatchObject({ reason: 'by-owner', words: 'The lens is broken' });
  await told(sides.owner, 'reserved');
});

it('who is forgotten leaves a number, and nothing that they were told', async () => {
  const sides = { owner: await people.signIn(), renter: await people.signIn() };
  await rentalThat('reviewed', sides);
  await told(sides.renter, 'confirmed', 'paid', 'returned', 'please-review');
  expectStatus(await sendAs(sides.renter, 'PATCH', '/me/settings', { language: 'en' }), 200);
  expectStatus(await sendAs(sides.renter, 'POST', '/me/calendar'), 201);
  const { customerId } = sides.renter;
  await eventually(async () => expectStatus(await sendAs(sides.renter, 'DELETE', '/me'), 204));
  await eventually(async () => {
    const query = new QueryCommand({
      TableName: named('notices'),
      KeyConditionExpression: '#s = :s',
      ExpressionAttributeNames: { '#s': 'subject' },
      ExpressionAttributeValues: { ':s': `person/${customerId}` },
    });
    const { Items = [] } = await aws.tables.send(query);
    const left = { ...{ subject: `person/${customerId}`, position: 'recipient', customerId, version: 3 } };
    expect(Items).toEqual([{ ...left, forgottenAt: expect.any(String) }]);
  });
});

describe.runIf(sendsMail)('e-mail', () => {
  it('nobody gets any without asking; who asks gets it in their language, once', async () => {
    expect(expectStatus(await sendAs(renter, 'GET', '/me/settings'), 200).body).toMatchObject({
      email: false,
      emailAddress: null,
      accountAddress: address,
      emailAvailable: true,
    });
    const on = expectStatus(await sendAs(renter, 'PATCH', '/me/settings', { language: 'en', email: true }), 200);
    expect(on.body).toMatchObject({ language: 'en', email: true, emailAddress: address });
    await rentalThat('held', { owner, renter });
    const [mail] = await eventually(async () => {
      const mails = await mailsTo(address);
      if (mails.length === 0) throw new Error('no e-mail yet');
      return mails;
    });
    expect(mail).toMatchObject({
      Source: 'notices@gdmarket.localhost',
      Subject: '“Camera” is reserved for you. Please pay.',
    });
    const link = /https?:\S+\/unsubscribe\/\S+/.exec(mail?.BodyText ?? '')?.[0] ?? '';
    expect(mail?.BodyHtml).toContain(link);
    const page = await fetch(link);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form method="post">')]);
    expect(expectStatus(await sendAs(renter, 'GET', '/me/settings'), 200).body).toMatchObject({ email: true });
    const nobodys = '/unsubscribe/1.AAAAAAAAAAAAAAAAAAAAAA';
    expectProblem(await get(nobodys), 404, 'not-found');
    const browser = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'ko' };
    const lost = await fetch(`${environment.GDMARKET_API}${nobodys}`, { headers: browser });
    expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('<html lang="ko">')]);
  });

  it('one click of a mail program stops it (RFC 8058), for good', async () => {
    const relay = await watchMailHeaders();
    try {
      const [clara, dora] = await Promise.all([subscriber('clara'), subscriber('dora')]);
      const { reservationNo, itemNo } = await rentalThat('held', { owner: dora.person, renter: clara.person });
      const headers = await eventually(async () => {
        const [first] = relay.headersTo(clara.email);
        if (first === undefined) throw new Error('no e-mail yet');
        return first;
      });
      const [, link = ''] = /^<(https?:[^<>\s]+)>$/.exec(headers.get('list-unsubscribe') ?? '') ?? [];
      const body = headers.get('list-unsubscribe-post') ?? '';
      expect(body).toBe('List-Unsubscribe=One-Click');
      const oneClick = { 'content-type': 'application/x-www-form-urlencoded' };
      const answer = await fetch(link, { method: 'POST', body, headers: oneClick, redirect: 'error' });
      expect(answer.status).toBe(200);
      expect(expectStatus(await sendAs(clara.person, 'GET', '/me/settings'), 200).body).toMatchObject({
        email: false,
        emailAddress: null,
        emailStopped: 'unsubscribed',
      });

      const paid = { paymentStatus: 'Paid' };
      expectStatus(await sendAs(clara.person, 'PATCH', `/reservations/${reservationNo}`, paid), 200);
      for (const rentalStatus of ['Renting', 'Returned'])
        expectStatus(await sendAs(dora.person, 'PATCH', `/items/${itemNo}`, { reservationNo, rentalStatus }), 200);
      await told(clara.person, 'confirmed', 'paid', 'returned', 'please-review');
      // Both are told of an event at once: what the other side was sent last came after anything for her.
      await eventually(async () => expect(await mailsTo(dora.email)).toHaveLength(3));
      expect(await mailsTo(clara.email)).toHaveLength(1);
    } finally {
      await relay.stop();
    }
  });

  it('a bounce stops it, at that address', async () => {
    const email = `ben-${randomUUID().slice(0, 8)}@example.com`;
    const ben = await people.signIn([], 'Ben', { email, email_verified: true });
    expectStatus(await sendAs(ben, 'PATCH', '/me/settings', { email: true }), 200);
    const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: email }] };
    const tags = { person: [String(ben.customerId)], 'ses:configuration-set': [named('mail')] };
    // Nobody but SES may put its events on the account's own bus: this is what the bus then puts into the queue.
    const event = { source: 'aws.ses', 'detail-type': 'Email Bounced', detail: { bounce, mail: { tags } } };
    await sendMessage('notices-bounces', JSON.stringify(event));
    await eventually(async () => {
      const { body } = expectStatus(await sendAs(ben, 'GET', '/me/settings'), 200);
      expect(body).toMatchObject({ email: false, emailAddress: null, emailStopped: 'bounce' });
    });
  });

  it('an account without a verified address cannot turn it on', async () => {
    expectProblem(await sendAs(owner, 'PATCH', '/me/settings', { email: true }), 409, 'no-email');
  });
});
