import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { breakerRow } from '@gdmarket/resilience';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aws } from '../support/aws.ts';
import { expectChargedOnce } from '../support/charges.ts';
import { config, guardAsDeployed } from '../support/config.ts';
import { named } from '../support/environment.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';
import { askToLend, askToPay, heldRental, paidRental } from '../support/market.ts';
import { expectUnavailable } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';
import { whileOff } from '../support/switches.ts';
import { takeUnavailableAsAnswer } from '../support/unavailable-as-answer.ts';

takeUnavailableAsAnswer();
guardAsDeployed('payment');
let recorder: EventRecorder;
beforeAll(async () => {
  recorder = await recordEvents();
});
afterAll(() => recorder.stop());

const PAUSE_MS = 3_000;
const MINIMUM_CALLS = 5;

/** The state of payment's circuit that all functions share. */
async function sharedState(): Promise<string> {
  const Key = { dependency: 'payment' };
  const { Item } = await aws.tables.send(new GetCommand({ TableName: named('breakers'), Key, ConsistentRead: true }));
  return Item === undefined ? 'never written' : breakerRow.parse(Item).state;
}

it('a dependency that is away is left alone by every function, nobody is charged, and one probe brings it back', async () => {
  const { reservation } = await heldRental();
  const lending = await paidRental();
  await config('set', 'payment.minimumCalls', String(MINIMUM_CALLS));
  await config('set', 'payment.pauseMs', String(PAUSE_MS));

  await whileOff(['payment-calls'], async () => {
    // Renters' calls open it …
    const open = await eventually(async () => {
      const answer = await askToPay(reservation.reservationNo);
      const { detail } = expectUnavailable(answer, 'payment');
      expect(detail).toBe(
        'payment is unavailable at the moment and was not asked. This request charged nothing. Pay again shortly.',
      );
      return answer;
    });
    expect(Number(open.headers.get('retry-after'))).toBeLessThanOrEqual(PAUSE_MS / 1_000);
    expect(['open', 'half-open']).toContain(await sharedState());
    expect(await fetchOne('reservations', reservation.reservationNo)).toEqual(reservation);
    // … also for owners, whose function has not called payment often enough to open it by itself.
    let asked = 0;
    await eventually(async () => {
      asked += 1;
      const { detail } = expectUnavailable(
        await askToLend(lending.item.itemNo, lending.reservation.reservationNo),
        'payment',
      );
      expect(detail).toMatch(/was not asked\. This request did not hand the item over, and captured nothing\./);
    });
    expect(asked).toBeLessThan(MINIMUM_CALLS);
  });

  await eventually(async () => expectStatus(await askToPay(reservation.reservationNo), 200));
  await eventually(async () => expect(await sharedState()).toBe('closed'));
  await eventually(async () =>
    expectStatus(await askToLend(lending.item.itemNo, lending.reservation.reservationNo), 200),
  );
  await expectChargedOnce(recorder, reservation.reservationNo);
});

it('an operator who shortens the pause closes it sooner', async () => {
  const { reservation } = await heldRental();
  await config('set', 'payment.minimumCalls', String(MINIMUM_CALLS));
  await config('set', 'payment.pauseMs', '600000');
  const untilRefused = () =>
    eventually(async () => {
      const answer = await askToPay(reservation.reservationNo);
      expect(expectUnavailable(answer, 'payment').detail).toContain('was not asked');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60);
    });
  await whileOff(['payment-calls'], untilRefused);
  await untilRefused();
  await config('set', 'payment.pauseMs', '100');
  await eventually(async () => expectStatus(await askToPay(reservation.reservationNo), 200));
  await eventually(async () => expect(await sharedState()).toBe('closed'));
});
