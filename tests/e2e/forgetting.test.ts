import { randomUUID } from 'node:crypto';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Reservation } from '@gdmarket/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { type Rental, rentalThat, sendAs } from '../support/access/rentals.ts';
import { aws } from '../support/aws.ts';
import { named } from '../support/environment.ts';
import { type EventRecorder, once, putOnBus, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { type Answer, expectStatus } from '../support/http-client.ts';
import { onceAllowed } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { deadLetters } from '../support/queues.ts';
import { settled } from '../support/settled.ts';

const name = `Zebulon-${randomUUID().slice(0, 8)}`;

let people: People;
let owner: Somebody;
let renter: Somebody;
let operator: Somebody;
let recorder: EventRecorder;
let since: Date;
let reviewed: Rental;
let returned: Rental;

const lists = ['/items', '/reservations', '/payments', '/reviews', '/itemInfoes', '/reviewInfoes'];

/** Every table of the stage, as text. Each row is a line. */
async function tables(): Promise<readonly string[]> {
  const { TableNames = [] } = await aws.tables.send(new ListTablesCommand({}));
  const own = TableNames.filter((one) => one.startsWith(named('')));
  expect(own.length).toBeGreaterThanOrEqual(8);
  const rows = await Promise.all(own.map(rowsIn));
  return rows.flat();
}

async function rowsIn(TableName: string): Promise<readonly string[]> {
  const rows: string[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await aws.tables.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }));
    rows.push(...(page.Items ?? []).map((row) => `${TableName} ${JSON.stringify(row)}`));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return rows;
}

/** The rows with the name. */
async function rowsWithName(): Promise<readonly string[]> {
  return (await tables()).filter((row) => row.includes(name));
}

/** Everything that an operator sees of this person, page by page, as text. */
async function shown(): Promise<string> {
  const pages: string[] = [];
  for (const list of lists) {
    let next: string | undefined = `${list}?size=100`;
    while (next !== undefined) {
      const page: Answer = expectStatus(await sendAs(operator, 'GET', next), 200);
      pages.push(page.text);
      const href: string | undefined = JSON.parse(page.text)._links.next?.href;
      next = href?.slice(href.indexOf(list));
    }
  }
  for (const { itemNo, reservationNo } of [reviewed, returned])
    for (const path of [`/itemInfoes/${itemNo}`, `/reservations/${reservationNo}`])
      pages.push(expectStatus(await sendAs(operator, 'GET', path), 200).text);
  const ofReview = [`/reviews/${reviewed.reservationNo}`, `/reviewInfoes/${reviewed.reservationNo}`];
  for (const path of ofReview) pages.push(expectStatus(await sendAs(operator, 'GET', path), 200).text);
  return pages.join('\n');
}

/** A person with a name who has reviewed, returned, cancelled, been turned down, and owns something. */
beforeAll(async () => {
  people = await startSigningIn();
  [owner, renter, operator] = [
    await people.signIn(),
    await people.signIn([], name),
    await people.signIn(['operators'], 'Operator'),
  ];
  recorder = await recordEvents();
  since = new Date();
  const sides = { owner, renter };
  [reviewed, returned] = [await rentalThat('returned', sides), await rentalThat('returned', sides)];
  const words = { reservationNo: reviewed.reservationNo, score: 4, comment: `${name} was here` };
  expectStatus(await onceAllowed(() => sendAs(renter, 'POST', '/reviews', words)), 201);
  const [cancelled, turnedDown] = [await rentalThat('paid', sides), await rentalThat('held', sides)];
  expectStatus(await sendAs(renter, 'DELETE', `/reservations/${cancelled.reservationNo}`), 204);
  const reason = { status: 'Cancelled', reason: 'The lens is broken' };
  expectStatus(await sendAs(owner, 'PATCH', `/reservations/${turnedDown.reservationNo}`, reason), 200);
  await settled(recorder, since);
});
afterAll(async () => {
  await recorder.stop();
  await people.restore();
});

it('the name is in rows, views and lists before', async () => {
  const rows = await rowsWithName();
  for (const table of ['items', 'reservations', 'reviews', 'item-infoes', 'review-infoes'])
    expect(rows.filter((row) => row.startsWith(`${named(table)} `)).length, table).toBeGreaterThan(0);
  expect(await shown()).toContain(name);
});

it('is refused while a rental is open, to either side, and changes nothing', async () => {
  const { reservationNo } = await rentalThat('held', { owner, renter });
  const problem = expectProblem(await sendAs(renter, 'DELETE', '/me'), 409, 'rentals-open');
  expect(problem).toMatchObject({ reservationNo });
  await eventually(async () => expectProblem(await sendAs(owner, 'DELETE', '/me'), 409, 'rentals-open'));
  expect((await rowsWithName()).length).toBeGreaterThan(0);
  expectStatus(await sendAs(renter, 'DELETE', `/reservations/${reservationNo}`), 204);
});

it('forgets name and words everywhere, and keeps rentals and scores', async () => {
  const own = await rentalThat('free', { owner: renter, renter: owner });
  await eventually(async () => {
    const { _embedded } = Object(
      expectStatus(await sendAs(renter, 'GET', `/items?ownerId=${renter.customerId}`), 200).body,
    );
    expect(_embedded.items).toMatchObject([{ itemNo: own.itemNo }]);
  });
  for (const _ of [1, 2]) expectStatus(await sendAs(renter, 'DELETE', '/me'), 204);
  await eventually(async () => expect(await rowsWithName()).toEqual([]));
  // What they owned has no door any more, in no table. The owner's things have theirs.
  const theirs = (await tables()).filter((row) => row.includes(`"itemNo":${own.itemNo},`));
  expect(theirs.length).toBeGreaterThan(0);
  for (const row of theirs) expect(row).not.toMatch(/"door"|"place"/);
  await settled(recorder, since);
  expect(await shown()).not.toContain(name);
  expectProblem(await sendAs(operator, 'GET', `/items/${own.itemNo}`), 404, 'item-not-found');
  const stays = { customerId: renter.customerId, customerName: null };
  for (const path of [`/reviews/${reviewed.reservationNo}`, `/reviewInfoes/${reviewed.reservationNo}`])
    expect((await sendAs(operator, 'GET', path)).body).toMatchObject({ ...stays, score: 4, comment: null });
  const path = `/reservations/${returned.reservationNo}`;
  expect((await sendAs(operator, 'GET', path)).body).toMatchObject({ ...stays, status: 'Closed' });
});

it.each(['first to last', 'last to first'])('old events that come again, %s, bring nothing back', async (order) => {
  const heard = once(await recorder.heard());
  const events = heard.filter((event) => event.type.endsWith('Forgotten') || JSON.stringify(event).includes(name));
  expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(10);
  const rows = (await tables()).toSorted();
  const dead = await deadLetters();
  const before = (await recorder.heard()).length;
  const sorted = order === 'first to last' ? events : events.toReversed();
  await putOnBus(sorted.map((event) => ({ source: event.source, type: event.type, detail: JSON.stringify(event) })));
  await eventually(async () => expect((await recorder.heard()).length).toBeGreaterThanOrEqual(before + events.length));
  await settled(recorder, since);
  expect((await tables()).toSorted()).toEqual(rows);
  expect(await deadLetters()).toEqual(dead);
});

it('a name that a token from before brings is found when the event comes again', async () => {
  const { itemNo } = await rentalThat('free', { owner, renter });
  const reserved = expectStatus(await sendAs(renter, 'POST', '/reservations', { itemNo }), 201);
  const { reservationNo } = reserved.body as Reservation;
  await eventually(async () => expect((await rowsWithName()).length).toBeGreaterThanOrEqual(2));
  const forgotten = once(await recorder.heard()).find(({ type }) => type === 'PersonForgotten');
  if (forgotten === undefined) throw new Error('nobody was forgotten');
  await eventually(async () => {
    const { source, type } = forgotten;
    await putOnBus([{ source, type, detail: JSON.stringify(forgotten) }]);
    await settled(recorder, since);
    expect(await rowsWithName()).toEqual([]);
  });
  const { body } = expectStatus(await sendAs(renter, 'GET', `/reservations/${reservationNo}`), 200);
  expect(body).toMatchObject({ status: 'Confirmed', customerName: null });
});
