import { expectStatus } from '#support/http-client.ts';
import {
  askToLend,
  askToPay,
  askToReturn,
  confirmed,
  registerItem,
  reserve,
  untilReservation,
} from '#support/market.ts';
import { setProvider } from '#support/provider.ts';
import { setup as beGenerous } from '../../tests/e2e/generous-limits.global-setup.ts';

/** The person of the examples in the API's document. */
const CUSTOMER = { customerId: 1 };

/**
 * Makes the market of this process's environment one in which the examples of the API's document mean something: item 1
 * can be reserved, and customer 1 may review reservation 1, of another item. No call is given up for its time, and the payment provider never fails.
 */
export async function furnishMarket(): Promise<void> {
  await Promise.all([beGenerous(), setProvider({})]);
  await registerItem();
  const { itemNo } = await registerItem();
  const { reservationNo } = await confirmed(await reserve(itemNo, CUSTOMER));
  expectStatus(await askToPay(reservationNo), 200);
  expectStatus(await askToLend(itemNo, reservationNo), 200);
  expectStatus(await askToReturn(itemNo, reservationNo), 200);
  await untilReservation(reservationNo, { rentalStatus: 'Returned' });
}
