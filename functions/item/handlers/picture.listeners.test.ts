import { describe, expect, it } from 'vitest';
import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { jpeg } from '#shared/domain/pictures/picture.fixture.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { context, TIME } from '#shared/testing/context.fixture.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { incoming, pictureWorld, shown } from '../use-cases/picture-world.fixture.ts';
import { pictureListeners } from './picture.listeners.ts';

const things = ['things/1/1', 'things/10/1'];
const [ofOwner, ofRenter] = ['rentals/1/2/return/owner/1', 'rentals/1/2/hand-over/renter/1.place'];
const ofAnother = ['rentals/1/3/return/owner/1', 'rentals/1/3/return/renter/1'];
const all = [...things, ofOwner, ofRenter, ...ofAnother, 'rentals/10/2/return/owner/1'];

/** What is left of all files after an event. */
async function leftAfter(type: string, data: object): Promise<readonly string[]> {
  const world = await pictureWorld();
  for (const key of all) world.stored.set(key, { bytes: jpeg() });
  const listener = existing(pictureListeners(world).find(({ contract }) => contract.name === type));
  await listener.handle(anEnvelope(1, { type, time: TIME, data }), context);
  return world.fileKeys();
}

const without = (...gone: readonly string[]) => all.filter((key) => !gone.includes(key));
const reservation = { version: 3, state: { ...exampleReservation, reservationNo: 2 } };
const deleted = (deletion: object) => ({ version: 3, state: { ...exampleItem, itemStatus: 'NotRentable', deletion } });

describe('files go', () => {
  it('with their picture', async () => {
    const removed = { version: 3, state: exampleItem, pictureNo: 1 };
    expect(await leftAfter('ItemPictureRemoved', removed)).toEqual(without('things/1/1'));
  });

  it('with their item: also what its owner has taken of its rentals, and nothing of renters', async () => {
    const gone = ['things/1/1', ofOwner, 'rentals/1/3/return/owner/1'];
    expect(await leftAfter('ItemDeleted', deleted({}))).toEqual(without(...gone));
  });

  it('with their item, but none of rentals when a review deletes it', async () => {
    const review = { customerId: 1, customerName: null, score: 1 };
    expect(await leftAfter('ItemDeleted', deleted({ reservationNo: 2, review }))).toEqual(without('things/1/1'));
  });

  it('with a reservation that ends before the hand-over', async () => {
    expect(await leftAfter('ReservationCancelled', reservation)).toEqual(without(ofOwner, ofRenter));
  });

  it('with a renter who is forgotten: what they have taken', async () => {
    expect(await leftAfter('RenterForgotten', reservation)).toEqual(without(ofRenter));
  });
});

it('files that arrive become a picture of what they are meant for', async () => {
  const world = await pictureWorld();
  const [arrived] = pictureListeners(world);
  const rental = 'rentals/5/2/return/owner/9';
  world.send(7);
  world.stored.set(`incoming/${rental}`, { bytes: jpeg() });
  for (const key of [incoming(7), `incoming/${rental}`, 'incoming/other'])
    await arrived?.handle(anEnvelope(1, { type: 'FileArrived', source: 'aws.s3', data: { key } }), context);
  expect(world.fileKeys()).toEqual([shown(7), rental]);
});
