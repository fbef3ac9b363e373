import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listenAsDaemon } from '#shared/observability/traces/daemon.fixture.ts';
import { deployAgain } from '../support/deploy-again.ts';
import { environment, named } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { paidRental } from '../support/market.ts';

const { GDMARKET_EMULATOR: emulator, E2E_FOREIGN } = environment;

/** LocalStack gives functions no trace header, and somebody else's stage is not deployed again. */
const isTraced = emulator === 'ministack' && E2E_FOREIGN === 'no';

const DEPLOY_MS = 180_000;

describe.skipIf(!isTraced)('a market that sends traces', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gdmarket-traces-'));
  let receiver: Awaited<ReturnType<typeof listenAsDaemon>>;

  beforeAll(async () => {
    // Where a daemon listens that nobody has moved.
    receiver = await listenAsDaemon('127.0.0.1', 2_000);
    await deployAgain(folder, { traces: 'on' });
  }, DEPLOY_MS);
  afterAll(async () => {
    receiver.close();
    await deployAgain(folder);
    rmSync(folder, { recursive: true, force: true });
  }, DEPLOY_MS);

  it('tells X-Ray of a rental: requests, calls, and events in the trace of the request that caused them', async () => {
    const { reservation } = await paidRental();
    await eventually(() => {
      // Reading them checks each by X-Ray's rules.
      const documents = receiver.documents();
      const reserved = documents.find(({ annotations }) => annotations.route === 'POST /reservations');
      expect(reserved).toMatchObject({
        name: 'request',
        type: 'subsegment',
        http: { request: { method: 'POST', url: '/reservations' }, response: { status: 201 } },
        annotations: { correlationId: expect.any(String) },
        subsegments: expect.arrayContaining([
          expect.objectContaining({ name: 'DynamoDB', aws: { operation: 'TransactWriteItems' } }),
        ]),
      });
      const { correlationId } = reserved?.annotations ?? {};
      const hold = documents.find(
        ({ name, annotations }) => name === named('item-events') && annotations.correlationId === correlationId,
      );
      expect(hold).toMatchObject({
        trace_id: reserved?.trace_id,
        parent_id: reserved?.id,
        annotations: { eventType: 'Reserved', reservationNo: reservation.reservationNo },
      });
      // The answer of the item is an event that the handled event caused.
      expect(documents).toContainEqual(
        expect.objectContaining({ name: named('reservation-events'), trace_id: hold?.trace_id, parent_id: hold?.id }),
      );
      expect(documents).toContainEqual(
        expect.objectContaining({
          name: 'request',
          subsegments: expect.arrayContaining([
            expect.objectContaining({
              name: 'Lambda',
              aws: expect.objectContaining({ function_name: expect.stringContaining(named('payment-calls')) }),
            }),
          ]),
        }),
      );
      expect(documents).toContainEqual(
        expect.objectContaining({
          name: 'call',
          annotations: expect.objectContaining({ call: 'approvePayment', outcome: 'approved' }),
        }),
      );
      expect(documents).toContainEqual(expect.objectContaining({ name: 'relay' }));
    });
    expect(JSON.stringify(receiver.documents())).not.toContain(reservation.customerName);
  });
});
