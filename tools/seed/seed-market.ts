import {
  type Client,
  changeItem,
  changeReservation,
  expectStatus,
  registerItem,
  reserve,
  writeReview,
} from '@gdmarket/client';
import { localPerson } from '../people/local-people.ts';
import { signIn, type UserPool } from '../people/user-pool.ts';

/** What the owner offers: names and prices in won. */
const ON_OFFER = [
  ['캠핑 텐트 (4인용)', 15_000],
  ['Sony A7C camera', 20_000],
  ['보쉬 전동 드릴', 7_000],
  ['Brompton folding bike', 12_000],
  ['빔 프로젝터', 10_000],
  ['Sewing machine', 8_000],
] as const;

/** The renter has paid for it, and has not got it yet. */
const PAID = ['접이식 카약', 25_000] as const;

/** It came back and was reviewed, so it is no longer on offer. */
const REVIEWED = ['Party speaker', 9_000] as const;

/**
 * Gives a new market a few things of its owner, a rental that is paid and one that was reviewed, so that there is
 * something to see. Throws when the market refuses.
 */
export async function seedMarket(url: string, pool: UserPool): Promise<void> {
  const clientOf = async (role: 'owner' | 'renter'): Promise<Client> => {
    const token = await signIn(pool, localPerson(role));
    return { url, token, retries: { times: 20, conflicts: true } };
  };
  const [owner, renter] = [await clientOf('owner'), await clientOf('renter')];
  for (const thing of ON_OFFER) await offer(owner, thing);
  await Promise.all([rent(owner, renter, PAID), rentAndReview(owner, renter)]);
}

type Thing = readonly [itemName: string, itemPrice: number];

async function offer(owner: Client, [itemName, itemPrice]: Thing): Promise<number> {
  return expectStatus(await registerItem(owner, { itemName, itemPrice }), 201).body.itemNo;
}

/** A thing that the renter has reserved and paid. */
async function rent(owner: Client, renter: Client, thing: Thing) {
  const itemNo = await offer(owner, thing);
  const { reservationNo } = expectStatus(await reserve(renter, { itemNo }), 201).body;
  expectStatus(await changeReservation(renter, { reservationNo, paymentStatus: 'Paid' }), 200);
  return { itemNo, reservationNo };
}

/** A thing that was handed over, came back and was reviewed. */
async function rentAndReview(owner: Client, renter: Client): Promise<void> {
  const rental = await rent(owner, renter, REVIEWED);
  for (const rentalStatus of ['Renting', 'Returned'] as const)
    expectStatus(await changeItem(owner, { ...rental, rentalStatus }), 200);
  const { reservationNo } = rental;
  const comment = '소리가 크고 깨끗해요. Loud and clear!';
  expectStatus(await writeReview(renter, { reservationNo, score: 5, comment }), 201);
}
