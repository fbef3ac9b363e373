import { setTimeout } from 'node:timers/promises';
import type { MeteringProxy } from './metering-proxy.ts';

/** How long nothing may pass before a step counts as done, in ms. */
const QUIET_MS = 600;
const PATIENCE_MS = 60_000;

/**
 * Plays whole rentals, one after another: registering, reserving, paying, handing over, taking back, reviewing. Waits for
 * the events of each step by looking at what passes, so that waiting costs no request. Throws on any answer that is not
 * right, and when an event does not come.
 */
export async function playRentals(api: string, proxy: MeteringProxy, times: number): Promise<number> {
  let requests = 0;
  const before = new Map(proxy.used.events);
  const ask = async (method: string, path: string, body: object): Promise<Record<string, string | number>> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${api}${path}`, { method, headers, body: JSON.stringify(body) });
    requests += 1;
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  for (let rental = 1; rental <= times; rental += 1) {
    const happened = async (name: string) => {
      const due = (before.get(name) ?? 0) + rental;
      const until = Date.now() + PATIENCE_MS;
      while ((proxy.used.events.get(name) ?? 0) < due || Date.now() - proxy.lastUse() < QUIET_MS) {
        if (Date.now() > until) throw new Error(`${name} did not happen`);
        await setTimeout(20);
      }
    };
    const customer = { customerId: rental, customerName: 'Customer1' };
    const { itemNo } = await ask('POST', '/items', { itemName: 'Camera', itemPrice: 100 });
    await happened('ItemRegistered');
    const { reservationNo } = await ask('POST', '/reservations', { ...customer, itemNo });
    await happened('ReservationConfirmed');
    await ask('PATCH', `/reservations/${reservationNo}`, { paymentStatus: 'Paid' });
    await happened('PaymentRequested');
    await ask('PATCH', `/items/${itemNo}`, { reservationNo, rentalStatus: 'Renting' });
    await happened('RentalStarted');
    await ask('PATCH', `/items/${itemNo}`, { reservationNo, rentalStatus: 'Returned' });
    await happened('ReviewRequested');
    await ask('POST', '/reviews', { ...customer, reservationNo, score: 5, comment: 'Sharp' });
    await happened('Reviewed');
  }
  return requests;
}
