import {
  type Client,
  changeItem,
  changeReservation,
  expectStatus,
  registerItem,
  reserve,
  uploadPicture,
  writeReview,
} from '@gdmarket/client';
import { localPerson } from '../people/local-people.ts';
import { signIn, type UserPool } from '../people/user-pool.ts';
import { bike, camera, type DrawnPicture, tent } from './drawn-pictures.ts';

/** What the owner offers: names, prices in won, where most of it is, and how some of it looks. */
const ON_OFFER = [
  ['캠핑 텐트 (4인용)', 15_000, '연남동', tent],
  ['Sony A7C camera', 20_000, '망원동', camera],
  ['보쉬 전동 드릴', 7_000, '서교동'],
  ['Brompton folding bike', 12_000, '합정동', bike],
  ['빔 프로젝터', 10_000, '연희동'],
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

type Thing = readonly [itemName: string, itemPrice: number, neighbourhood?: string, picture?: DrawnPicture];

async function offer(owner: Client, [itemName, itemPrice, neighbourhood, picture]: Thing): Promise<number> {
  const where = neighbourhood === undefined ? {} : { neighbourhood };
  const { itemNo } = expectStatus(await registerItem(owner, { itemName, itemPrice, ...where }), 201).body;
  if (picture !== undefined) await show(owner, itemNo, picture);
  return itemNo;
}

async function show(owner: Client, itemNo: number, { alt, bytes }: DrawnPicture): Promise<void> {
  const asked = await uploadPicture(owner, { itemNo, contentType: 'image/png', alt });
  const { url, fields } = expectStatus(asked, 202).body;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes())]));
  const { status } = await fetch(url, { method: 'POST', body: form });
  if (status !== 204) throw new Error(`the bucket of pictures answers ${status}`);
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
