import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exifSegment, jpeg, png, withPlace } from '#shared/domain/pictures/picture.fixture.ts';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get } from '../support/http-client.ts';
import { expectProblem } from '../support/problem.ts';
import { askToUploadOfRental, rentalPicturesOf, sendFile, uploadOfRental } from '../support/uploads.ts';

let people: People;
let owner: Somebody;
let renter: Somebody;
beforeAll(async () => {
  people = await startSigningIn();
  [owner, renter] = await Promise.all([people.signIn(), people.signIn()]);
});
afterAll(() => people.restore());

const paid = () => rentalThat('paid', { owner, renter });

describe('the pictures of a rental', () => {
  it('are sent by both sides and seen by both, and by nobody else', async () => {
    const { reservationNo } = await paid();
    const bytes = png({ width: 60, height: 40 });
    const [ofOwner, ofRenter] = await Promise.all([
      uploadOfRental(reservationNo, owner, bytes),
      uploadOfRental(reservationNo, renter, png()),
    ]);
    for (const side of [owner, renter]) {
      const pictures = await rentalPicturesOf(reservationNo, side);
      expect(pictures).toHaveLength(2);
      const ownersOne = pictures.find(({ pictureNo }) => pictureNo === ofOwner);
      expect(ownersOne).toMatchObject({ moment: 'HandOver', side: 'Owner', status: 'Shown' });
      expect(pictures).toContainEqual(expect.objectContaining({ pictureNo: ofRenter, side: 'Renter' }));
      const file = await fetch(String(ownersOne?._links.file?.href));
      expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
    }
    const path = `/reservations/${reservationNo}/pictures`;
    expectProblem(await sendAs(await people.signIn(), 'GET', path), 403, 'not-a-side');
    expectProblem(await get(path), 401, 'sign-in-required');
  });

  it('with a place in them are refused, and only who sent them learns why', async () => {
    const { reservationNo } = await paid();
    const pictureNo = await uploadOfRental(reservationNo, renter, jpeg({ segments: [exifSegment(withPlace)] }));
    expect(await rentalPicturesOf(reservationNo, renter)).toMatchObject([
      { pictureNo, status: 'Refused', reason: 'place' },
    ]);
    expect(await rentalPicturesOf(reservationNo, owner)).toEqual([]);
  });

  it.runIf(environment.GDMARKET_EMULATOR === 'ministack')('are sent as it was asked for, or not at all', async () => {
    const { reservationNo } = await paid();
    const form = await askToUploadOfRental(reservationNo, owner);
    const key = String(form.fields.key);
    expect(await sendFile(form, png(), { key: key.replace('incoming/', '') })).toBe(403);
    expect(await sendFile(form, png(), { key: key.replace('/owner/', '/renter/') })).toBe(403);
    expect((await fetch(`${form.url}${key}`)).status).toBe(403);
    expect(await rentalPicturesOf(reservationNo, owner)).toEqual([]);
  });

  it('stay when a review deletes the thing, and go with a renter who is forgotten', async () => {
    const leaving = await people.signIn();
    const { reservationNo } = await rentalThat('returned', { owner, renter: leaving });
    const kept = await uploadOfRental(reservationNo, owner, png(), 'Return');
    const gone = await uploadOfRental(reservationNo, leaving, png(), 'Return');
    expectStatus(await sendAs(leaving, 'POST', '/reviews', { reservationNo, score: 1 }), 201);
    expect(await rentalPicturesOf(reservationNo, owner)).toHaveLength(2);
    expectStatus(await sendAs(leaving, 'DELETE', '/me'), 204);
    await eventually(async () =>
      expect((await rentalPicturesOf(reservationNo, owner)).map(({ pictureNo }) => pictureNo)).toEqual([kept]),
    );
    expect(gone).not.toBe(kept);
  });

  it('go with a reservation that is cancelled', async () => {
    const { reservationNo } = await paid();
    await uploadOfRental(reservationNo, owner, png());
    const [picture] = await rentalPicturesOf(reservationNo, renter);
    const address = String(picture?._links.file?.href);
    expect((await fetch(address)).status).toBe(200);
    expectStatus(await sendAs(renter, 'DELETE', `/reservations/${reservationNo}`), 204);
    expectProblem(await sendAs(owner, 'GET', `/reservations/${reservationNo}/pictures`), 404, 'reservation-not-found');
    await eventually(async () => expect((await fetch(address)).ok).toBe(false));
  });
});
