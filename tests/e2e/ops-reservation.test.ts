import { beforeAll, expect, it } from 'vitest';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';
import { askToLend, paidRental, type Rental } from '../support/market.ts';
import { npmRun } from '../support/npm-run.ts';
import { ops } from '../support/ops.ts';
import { putBack, rowsOfRental } from '../support/rental-rows.ts';

let rental: Rental;
beforeAll(async () => {
  rental = await paidRental();
});

it('shows a rental on one page: rows, events in order, what it waits for, and nobody’s name', async () => {
  const { item, reservation } = rental;
  const { code, output } = await eventually(async () => {
    const page = await npmRun(
      'ops',
      'reservation',
      String(reservation.reservationNo),
      '-c',
      `stage=${environment.GDMARKET_STAGE}`,
    );
    expect(page.output).toMatch(/Z PaymentRequested /);
    return page;
  });
  expect(code).toBe(0);
  expect(output).toContain(`Reservation ${reservation.reservationNo} of item ${item.itemNo}`);
  expect(output).toMatch(
    /reservation +Confirmed, Paid, NotRenting; customer \d+, place 1; version 3, PaymentRequested/,
  );
  expect(output).toMatch(/payment +Approved, 100, attempt 2; version 1/);
  expect(output).toMatch(/review +does not exist/);
  expect([...output.matchAll(/Z (\w+) +\w+#/g)].map(([, type]) => type)).toEqual([
    'Reserved',
    'ItemHeld',
    'ReservationConfirmed',
    'PaymentApproved',
    'PaymentRequested',
  ]);
  expect(output).toContain('Waits for: the owner, who hands the item over\nTo do: nothing.');
  expect(output).not.toMatch(/Customer1|Camera/);
});

it('says in a sentence what it does not know', async () => {
  expect(await ops('reservation', '987654321')).toEqual({ code: 1, output: 'Nobody knows a reservation 987654321.' });
  await expect(ops('reservation', 'x')).rejects.toThrow('A reservation is a whole number from 1, not "x".');
  await expect(ops('mend')).rejects.toThrow('There is no "mend". There are reservation');
  await expect(ops('republish', 'items', '987654321')).rejects.toThrow('There is no row 987654321 in items.');
});

it('names what mends a rental whose item forgot the hand-over', async () => {
  const { itemNo } = rental.item;
  const { reservationNo } = rental.reservation;
  const before = await rowsOfRental(itemNo, reservationNo);
  expectStatus(await askToLend(itemNo, reservationNo), 200);
  await eventually(async () =>
    expect((await ops('reservation', String(reservationNo))).output).toContain('Waits for: the return'),
  );
  await putBack('items', before);
  const { output } = await ops('reservation', String(reservationNo));
  expect(output).toContain('Wrong, if it stays so for a minute: the item has not heard that its money was taken.');
  expect(output).toContain(`To do: npm run ops -- reconcile ${reservationNo} --stage ${environment.GDMARKET_STAGE}`);
  const { code } = await ops('republish', 'payments', String(reservationNo));
  expect(code).toBe(0);
  await eventually(async () =>
    expect((await ops('reservation', String(reservationNo))).output).toContain('Waits for: the return'),
  );
});
