import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CreateArchiveCommand, DeleteArchiveCommand, DescribeEventBusCommand } from '@aws-sdk/client-eventbridge';
import { GetQueueAttributesCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import type { PaymentLedger } from '@gdmarket/client';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type People, type Somebody, startSigningIn } from '#support/access/people.ts';
import { sendAs } from '#support/access/rentals.ts';
import { aws } from '#support/aws.ts';
import { environment, hasBooks, named } from '#support/environment.ts';
import { eventually } from '#support/eventually.ts';
import { expectStatus } from '#support/http-client.ts';
import { lentRental, paidRental } from '#support/market.ts';
import { ops } from '#support/ops.ts';
import { deadLetters, queueUrl } from '#support/queues.ts';

/** How long five tries and a redrive take at most. */
const TRIES = { withinMs: 120_000 };

/** The statements of the page that operators read, in its order; `42` and version `1` stand for a payment. */
const [belowZero = '', takenBack = '', tableOfFile = '', fromFile = ''] = [
  ...readFileSync(new URL('../../docs/runbook/books.md', import.meta.url), 'utf8').matchAll(/```sql\n([\s\S]*?)```/g),
].map(([, statement = '']) => statement);

describe.skipIf(!hasBooks)('the books', () => {
  const owner = postgres(environment.GDMARKET_LEDGER ?? '', { max: 1, fetch_types: false, onnotice: () => {} });
  const bus = named('').slice(0, -1);
  const since = new Date().toISOString();
  let people: People;
  let operator: Somebody;
  beforeAll(async () => {
    const { Arn } = await aws.events.send(new DescribeEventBusCommand({ Name: bus }));
    await aws.events.send(new CreateArchiveCommand({ ArchiveName: bus, EventSourceArn: Arn, RetentionDays: 1 }));
    people = await startSigningIn();
    operator = await people.signIn(['operators']);
  });
  afterAll(async () => {
    await Promise.all([people.restore(), owner.end({ timeout: 1 })]);
    await aws.events.send(new DeleteArchiveCommand({ ArchiveName: bus }));
  });

  async function transfersOf(paymentNo: number) {
    const answer = await sendAs(operator, 'GET', `/ledger/payments/${paymentNo}`);
    return (expectStatus(answer, 200).body as PaymentLedger).transfers;
  }
  const untilBooked = (paymentNo: number, count: number) =>
    eventually(async () => {
      const found = await transfersOf(paymentNo);
      expect(found).toHaveLength(count);
      return found;
    }, TRIES);
  const lent = async () => {
    const { reservationNo } = (await lentRental()).reservation;
    return { no: reservationNo, whole: await untilBooked(reservationNo, 2) };
  };

  it('miss nothing when their database was away: what failed is redriven', { timeout: 300_000 }, async () => {
    const QueueUrl = await queueUrl('ledger-events');
    const visibility = ['VisibilityTimeout'] as const;
    const { Attributes } = await aws.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...visibility] }),
    );
    const wait = (VisibilityTimeout: string) =>
      aws.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout } }));
    const { 'ledger-events-dlq': before = 0 } = await deadLetters();
    let no = 0;
    try {
      await wait('1');
      await owner`ALTER ROLE ledger_keeper NOLOGIN`;
      await owner`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ledger_keeper'`;
      no = (await paidRental()).reservation.reservationNo;
      await eventually(async () => expect((await deadLetters())['ledger-events-dlq']).toBeGreaterThan(before), TRIES);
      expect((await sendAs(operator, 'GET', `/ledger/payments/${no}`)).status).toBeGreaterThanOrEqual(500);
    } finally {
      await owner`ALTER ROLE ledger_keeper LOGIN`;
      await wait(Attributes?.VisibilityTimeout ?? '60');
    }
    expect((await ops('dead-letters', 'show', 'ledger-events-dlq')).output).toContain(`payment#${no}#1`);
    expect((await ops('dead-letters', 'redrive', 'ledger-events-dlq')).code).toBe(0);
    await untilBooked(no, 1);
  });

  it('say themselves where an earlier event is missing; a republish or a replay brings it', async () => {
    const [first, last] = [await lent(), await lent()];
    const wrong = async () =>
      (await owner.unsafe(belowZero))
        .map((row) => [row.reservation_no, row.account])
        .filter(([no]) => no === first.no || no === last.no);
    await owner`DELETE FROM ledger.transfers WHERE event_id IN (${`payment#${first.no}#1`}, ${`payment#${last.no}#2`})`;
    expect(await wrong()).toEqual([[first.no, 'held']]);
    await ops('republish', 'payments', String(last.no));
    expect(await untilBooked(last.no, 2)).toEqual(last.whole);
    await ops('replay', '--from', since, '--of', `payment/${first.no}`);
    expect(await untilBooked(first.no, 2)).toEqual(first.whole);
    expect(await wrong()).toEqual([]);
  });

  it('forget what a restore has taken back, so that what comes instead is booked', async () => {
    const { no, whole } = await lent();
    await owner.unsafe(takenBack.replace('= 42', `= ${no}`));
    expect(await transfersOf(no)).toEqual(whole.slice(0, 1));
    await ops('replay', '--from', since, '--of', `payment/${no}`);
    expect(await untilBooked(no, 2)).toEqual(whole);
  });

  it('are built again from the files of their days, and twice changes nothing', async () => {
    const { no, whole } = await lent();
    const { pathname } = new URL((await ledgerOf()).today.href);
    const path = pathname.slice(pathname.indexOf('/ledger'));
    const answer = await fetch(`${environment.GDMARKET_API}${path}/transfers`, { headers: operator.headers });
    const file = await answer.text();
    const all = async () => owner`SELECT * FROM ledger.transfers ORDER BY event_id, line`;
    const before = await all();
    await owner`DELETE FROM ledger.transfers WHERE reservation_no = ${no}`;
    for (const _ of ['once', 'twice']) {
      await owner.unsafe(tableOfFile);
      const into = await owner`COPY ledger.file FROM STDIN CSV HEADER`.writable();
      await pipeline(Readable.from([file]), into);
      await owner.unsafe(fromFile);
      expect(await all()).toEqual(before);
    }
    expect(await transfersOf(no)).toEqual(whole);
  });

  async function ledgerOf() {
    const answer = await sendAs(operator, 'GET', '/ledger');
    return (expectStatus(answer, 200).body as { readonly _links: { readonly today: { readonly href: string } } })
      ._links;
  }
});
