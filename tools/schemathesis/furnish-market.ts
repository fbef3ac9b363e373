import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { routes } from '#contracts/http/routes.ts';
import { png } from '#shared/domain/pictures/picture.fixture.ts';
import { type Somebody, startSigningIn } from '#support/access/people.ts';
import { type Rental, rentalThat, sendAs } from '#support/access/rentals.ts';
import { aws } from '#support/aws.ts';
import { named } from '#support/environment.ts';
import { expectStatus } from '#support/http-client.ts';
import {
  askToLend,
  askToPay,
  askToReturn,
  confirmed,
  newCustomer,
  registerItem,
  reserve,
  untilReservation,
} from '#support/market.ts';
import { setProvider } from '#support/provider.ts';
import { withVariables } from '#support/switches.ts';
import { upload } from '#support/uploads.ts';
import { setup as beGenerous } from '../../tests/e2e/generous-limits.global-setup.ts';

/** In whose name requests are sent: the headers of each role. */
export type Roles = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Parameters of paths that no example can name, by the path's template, or by method and template. */
export type KnownPaths = Readonly<Record<string, Readonly<Record<string, string | number>>>>;

/** The person of the examples in the API's document. */
const CUSTOMER = { customerId: 1 };

/**
 * Makes the market of this process's environment one in which the examples of the API's document mean something: item 1
 * can be reserved, and customer 1 may review reservation 1, of another item. Owner and renter have a rental of each kind,
 * so they are not forgotten when they ask for it. The operator has none and is forgotten, but stays an operator. No call
 * is given up for its time, and the payment provider never fails. `required`: then everybody has to sign in, and only
 * those roles are returned that each operation accepts.
 */
export async function furnishMarket(required: boolean): Promise<{ readonly roles: Roles; readonly known: KnownPaths }> {
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
  for (const stage of ['held', 'paid', 'returned', 'reviewed'] as const) {
    await rentalThat(stage, { owner, renter });
  }
  const lent = await rentalThat('lent', { owner, renter });
  // Something that the owner, too, has reserved and can cancel.
  for (const stage of ['held', 'paid'] as const) await rentalThat(stage, { owner: renter, renter: owner });
  const [asOwner, asOperator] = [{ owner: owner.headers }, { operator: operator.headers }];
  const known = {
    ...(await picturesOf(owner)),
    ...picturesOfRental(lent),
    ...(await secretsOf(await signIn())),
  };
  if (!required) return { roles: { nobody: {}, renter: renter.headers, ...asOwner, ...asOperator }, known };
  await withVariables(['item', 'reservation', 'payment', 'review', 'projections'], { SIGN_IN: 'required' });
  return { roles: { ...asOwner, ...asOperator }, known };
}

/** Two pictures of an item: one to look at and to change, one to remove. */
async function picturesOf(owner: Somebody): Promise<KnownPaths> {
  const { itemNo } = await rentalThat('free', { owner, renter: owner });
  const [kept, removed] = [await upload(itemNo, png(), owner), await upload(itemNo, png(), owner)];
  const ofOne = Object.keys(routes).filter((route) => route.endsWith('/{pictureNo}'));
  return Object.fromEntries(
    ofOne.map((route) => [route, { itemNo, pictureNo: route.startsWith('DELETE ') ? removed : kept }]),
  );
}

/** A rental whose sides take pictures of both moments. */
function picturesOfRental({ reservationNo }: Rental): KnownPaths {
  const ofOne = Object.keys(routes).filter((route) => route.endsWith('{reservationNo}/pictures'));
  return Object.fromEntries(ofOne.map((route) => [route, { reservationNo }]));
}

/** Addresses that somebody knows who got them: of a calendar, and of a link in an e-mail. */
async function secretsOf(somebody: Somebody): Promise<KnownPaths> {
  const { address } = expectStatus(await sendAs(somebody, 'POST', '/me/calendar'), 201).body as { address: string };
  const customerId = newCustomer();
  const unsubscribeKey = randomUUID();
  const Item = { subject: `person/${customerId}`, position: 'recipient', version: 1, customerId, unsubscribeKey };
  await aws.tables.send(new PutCommand({ TableName: named('notices'), Item }));
  return {
    '/calendar/{feed}': { feed: address.split('/').at(-1) ?? '' },
    '/unsubscribe/{key}': { key: `${customerId}.${unsubscribeKey}` },
  };
}
