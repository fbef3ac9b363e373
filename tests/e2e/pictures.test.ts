import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exifSegment, jpeg, png, withPlace } from '#shared/domain/pictures/picture.fixture.ts';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus, get, remove } from '../support/http-client.ts';
import { registerItem, until } from '../support/market.ts';
import { expectProblem } from '../support/problem.ts';
import { fetchOne } from '../support/resources.ts';
import { askToUpload, picturesOf, sendFile, upload } from '../support/uploads.ts';

const knowsPolicies = environment.GDMARKET_EMULATOR === 'ministack';

let people: People;
let owner: Somebody;
beforeAll(async () => {
  people = await startSigningIn();
  owner = await people.signIn();
});
afterAll(() => people.restore());

const itemOf = async (who: Somebody) => (await rentalThat('free', { owner: who, renter: who })).itemNo;
const locationOf = async (itemNo: number, pictureNo: number) =>
  expectStatus(await get(`/items/${itemNo}/pictures/${pictureNo}`), 302).headers.get('location') ?? '';

/** Waits until the market's list has a picture of the item. */
async function untilShown(itemNo: number, picture: object): Promise<void> {
  await eventually(async () => expect(await fetchOne('itemInfoes', itemNo)).toMatchObject({ picture }));
}

describe('a picture', () => {
  it('is shown to everybody once the market has looked at it', async () => {
    const itemNo = await itemOf(owner);
    const bytes = png({ width: 60, height: 40 });
    const pictureNo = await upload(itemNo, bytes, owner, '카메라와 lens');
    const shown = { pictureNo, width: 60, height: 40, alt: '카메라와 lens' };
    expect(await fetchOne('items', itemNo)).toMatchObject({ pictures: [shown] });
    await untilShown(itemNo, shown);
    const file = await fetch(await locationOf(itemNo, pictureNo));
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
  });

  it.runIf(knowsPolicies)('is seen by nobody before, and without an address of the market', async () => {
    const itemNo = await itemOf(owner);
    const form = await askToUpload(itemNo, owner);
    expectProblem(await get(`/items/${itemNo}/pictures/${form.pictureNo}`), 404, 'picture-not-found');
    const pictureNo = await upload(itemNo, png(), owner);
    const [bare = ''] = (await locationOf(itemNo, pictureNo)).split('?');
    expect((await fetch(bare)).status).toBe(403);
    expect((await fetch(`${form.url}${form.fields.key}`)).status).toBe(403);
  });

  it.runIf(knowsPolicies)('is sent as it was asked for, or not at all', async () => {
    const itemNo = await itemOf(owner);
    const form = await askToUpload(itemNo, owner);
    expect(await sendFile(form, png(), { key: 'things/1/1' })).toBe(403);
    expect(await sendFile(form, png(), { 'Content-Type': 'text/html' })).toBe(403);
    expect(await sendFile(form, Buffer.alloc(2_000_001))).toBe(400);
    expect(await picturesOf(itemNo, owner)).toEqual([]);
  });

  it('with a place in it is refused, and only its owner learns why', async () => {
    const itemNo = await itemOf(owner);
    const pictureNo = await upload(itemNo, jpeg({ segments: [exifSegment(withPlace)] }), owner);
    expect(await picturesOf(itemNo, owner)).toMatchObject([{ pictureNo, status: 'Refused', reason: 'place' }]);
    expect(await picturesOf(itemNo)).toEqual([]);
    expectProblem(await get(`/items/${itemNo}/pictures/${pictureNo}`), 404, 'picture-not-found');
    expectStatus(await sendAs(owner, 'DELETE', `/items/${itemNo}/pictures/${pictureNo}`), 204);
    expect(await picturesOf(itemNo, owner)).toEqual([]);
  });

  it('is described, moved and removed by its owner', async () => {
    const itemNo = await itemOf(owner);
    const first = await upload(itemNo, png(), owner);
    const second = await upload(itemNo, png({ colour: [200, 60, 60] }), owner);
    const moved = await sendAs(owner, 'PATCH', `/items/${itemNo}/pictures/${second}`, { place: 1, alt: 'Red' });
    expectStatus(moved, 200);
    expect(await picturesOf(itemNo)).toMatchObject([{ pictureNo: second, alt: 'Red' }, { pictureNo: first }]);
    await untilShown(itemNo, { pictureNo: second, width: 40, height: 30, alt: 'Red' });
    const address = await locationOf(itemNo, second);
    expectStatus(await sendAs(owner, 'DELETE', `/items/${itemNo}/pictures/${second}`), 204);
    expect(await picturesOf(itemNo)).toMatchObject([{ pictureNo: first }]);
    await eventually(async () => expect((await fetch(address)).ok).toBe(false));
  });

  it('is nobody else’s to add, change or remove', async () => {
    const itemNo = await itemOf(owner);
    const pictureNo = await upload(itemNo, png(), owner);
    const stranger = await people.signIn();
    const path = `/items/${itemNo}/pictures`;
    const asked = [
      await sendAs(stranger, 'POST', path, { contentType: 'image/png' }),
      await sendAs(stranger, 'PATCH', `${path}/${pictureNo}`, { place: 1 }),
      await sendAs(stranger, 'DELETE', `${path}/${pictureNo}`),
    ];
    for (const answer of asked) expectProblem(answer, 403, 'not-the-owner');
  });
});

describe('the files of an item', () => {
  it('go with it', async () => {
    const { itemNo } = await registerItem();
    const address = await locationOf(itemNo, await upload(itemNo, png()));
    expect((await fetch(address)).status).toBe(200);
    expectStatus(await remove(`/items/${itemNo}`), 204);
    await until('itemInfoes', itemNo, { itemStatus: 'Deleted', picture: null });
    await eventually(async () => expect((await fetch(address)).ok).toBe(false));
  });

  it('go with a review of it', async () => {
    const owned = await people.signIn();
    const renter = await people.signIn();
    const { itemNo, reservationNo } = await rentalThat('returned', { owner: owned, renter });
    const address = await locationOf(itemNo, await upload(itemNo, png(), owned));
    expectStatus(await sendAs(renter, 'POST', '/reviews', { reservationNo, score: 5 }), 201);
    await eventually(async () => expect((await fetch(address)).ok).toBe(false));
  });
});
