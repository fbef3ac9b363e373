import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { expectChargedOnce } from '../support/charges.ts';
import { config, restoreGuardAfterwards } from '../support/config.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { linesLogged } from '../support/function-log.ts';
import { writeGuard } from '../support/guards.ts';
import { expectStatus } from '../support/http-client.ts';
import { askToPay, heldRental } from '../support/market.ts';
import { expectUnavailable, type Problem } from '../support/problem.ts';
import { restoreProviderAfterwards, setProvider } from '../support/provider.ts';
import { takeUnavailableAsAnswer } from '../support/unavailable-as-answer.ts';

takeUnavailableAsAnswer();
restoreProviderAfterwards();
restoreGuardAfterwards('payment');
let recorder: EventRecorder;
beforeAll(async () => {
  recorder = await recordEvents();
  await setProvider({ latencyMs: 400 });
});
afterAll(() => recorder.stop());
beforeEach(async () => {
  // The time limit is under test, so late answers must not open the circuit, however many.
  await config('set', 'payment.minimumCalls', '1000');
  await config('set', 'payment.timeoutMs', '3000');
  await untilPaymentsAre(200);
});

it('a time limit set while the market runs makes late answers of good ones, and good ones of late ones', async () => {
  expect((await config('set', 'payment.timeoutMs', '100')).lines[0]).toBe('payment.timeoutMs: 3000 → 100');
  const { reservationNo, problem } = await untilPaymentsAre(503);
  expect(problem?.detail).toMatch(/did not answer in time.*not known yet.*nothing is charged twice/);
  await config('set', 'payment.timeoutMs', '3000');
  await untilPaymentsAre(200);
  await eventually(async () => expectStatus(await askToPay(reservationNo), 200));
  await expectChargedOnce(recorder, reservationNo);
});

it('a bad value is refused by the command, and one that was written without it by the functions', async () => {
  await config('set', 'payment.timeoutMs', '100');
  await untilPaymentsAre(503);
  await expect(config('set', 'payment.timeoutMs', '60000')).rejects.toThrow('must be between 50 and 5000');
  const since = Date.now();
  await writeGuard('payment', '{"timeoutMs":"for ever"}');
  await eventually(async () => {
    await pay();
    const logged = await linesLogged('reservation-http', since);
    expect(logged).toContainEqual(expect.objectContaining({ level: 'error', message: 'bad setting' }));
    expect(logged).toContainEqual(expect.objectContaining({ Dependency: 'payment', BadSettings: 1 }));
  });
  // The last good value is in force: neither the bad one nor the code's default.
  expect((await pay()).status).toBe(503);
  const { code, lines } = await config('get', 'payment');
  expect(code).toBe(1);
  expect(lines.join()).toMatch(/payment\.timeoutMs .*number/);
  await expect(config('set', 'payment.timeoutMs', '610')).rejects.toThrow('Set them all at once');
  const all = { timeoutMs: 3_000, windowMs: 10_000, minimumCalls: 1_000, failureRatio: 0.9, pauseMs: 5_000 };
  await config('set', 'payment', JSON.stringify(all));
  await untilPaymentsAre(200);
});

it('a limit above those of other clients is in force, too: an answer that takes that long is a good one', async () => {
  await config('set', 'payment.timeoutMs', '5000');
  await setProvider({ latencyMs: 2_500 });
  await untilPaymentsAre(200);
});

interface Payment {
  readonly status: number;
  readonly reservationNo: number;
  readonly problem?: Problem;
}

/** Pays a new reservation. */
async function pay(): Promise<Payment> {
  const { reservationNo } = (await heldRental()).reservation;
  const answer = await askToPay(reservationNo);
  const { status } = answer;
  return status === 200
    ? { status, reservationNo }
    : { status, reservationNo, problem: expectUnavailable(answer, 'payment') };
}

/**
 * Pays new reservations until the answer has this status: instances learn of a change some seconds later. Returns the
 * last payment.
 */
function untilPaymentsAre(status: number): Promise<Payment> {
  return eventually(async () => {
    const payment = await pay();
    if (payment.status !== status) throw new Error(`still ${payment.status}`);
    return payment;
  });
}
