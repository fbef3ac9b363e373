import { startSigningIn } from '#support/access/people.ts';
import { rentalThat } from '#support/access/rentals.ts';
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
import { withVariables } from '#support/switches.ts';
import { setup as beGenerous } from '../../tests/e2e/generous-limits.global-setup.ts';

/** In whose name requests are sent: the headers of each role. */
export type Roles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The person of the examples in the API's document. */
const CUSTOMER = { customerId: 1 };

/**
 * Makes the market of this process's environment one in which the examples of the API's document mean something: item 1
 * can be reserved, and customer 1 may review reservation 1, of another item. Owner and renter have a rental of each kind,
 * so they are not forgotten when they ask for it. The operator has none and is forgotten, but stays an operator. No call
 * is given up for its time, and the payment provider never fails. `required`: then everybody has to sign in, and only
 * those roles are returned that each operation accepts.
 */
export async function furnishMarket(required: boolean): Promise<Roles> {
  await Promise.all([beGenerous(), setProvider({})]);
  await registerItem();
  const { itemNo } = await registerItem();
  const { reservationNo } = await confirmed(await reserve(itemNo, CUSTOMER));
  expectStatus(await askToPay(reservationNo), 200);
  expectStatus(await askToLend(itemNo, reservationNo), 200);
  expectStatus(await askToReturn(itemNo, reservationNo), 200);
  await untilReservation(reservationNo, { rentalStatus: 'Returned' });

  const { signIn } = await startSigningIn();
  const [owner, renter, operator] = [await signIn(), await signIn(), await signIn(['operators'])];
  for (const stage of ['held', 'paid', 'lent', 'returned', 'reviewed'] as const) {
    await rentalThat(stage, { owner, renter });
  }
  // Something that the owner, too, has reserved and can cancel.
  for (const stage of ['held', 'paid'] as const) await rentalThat(stage, { owner: renter, renter: owner });
  const [asOwner, asOperator] = [{ owner: owner.headers }, { operator: operator.headers }];
  if (!required) return { nobody: {}, renter: renter.headers, ...asOwner, ...asOperator };
  await withVariables(['item', 'reservation', 'payment', 'review', 'projections'], { SIGN_IN: 'required' });
  return { ...asOwner, ...asOperator };
}
