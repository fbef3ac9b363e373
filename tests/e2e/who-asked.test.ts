import { afterAll, beforeAll, expect, it } from 'vitest';
import { type People, startSigningIn } from '../support/access/people.ts';
import { rentalThat } from '../support/access/rentals.ts';
import { type EventRecorder, recordEvents } from '../support/event-recorder.ts';

let people: People;
let recorder: EventRecorder;
beforeAll(async () => {
  people = await startSigningIn();
  recorder = await recordEvents();
});
afterAll(async () => {
  await recorder.stop();
  await people.restore();
});

it('events say who asked, also when one function has called another; reactions to events say nobody', async () => {
  const [owner, renter] = [await people.signIn(), await people.signIn()];
  const { itemNo, reservationNo } = await rentalThat('reviewed', { owner, renter });
  const [item, payment] = [`item/${itemNo}`, `payment/${reservationNo}`];
  const said = async (subject: string, name: Parameters<EventRecorder['until']>[1]) => {
    const { authtype, authid } = await recorder.until(subject, name);
    return authtype === undefined ? undefined : `${authtype} ${authid}`;
  };
  const [theOwner, theRenter] = [`app_user ${owner.customerId}`, `app_user ${renter.customerId}`];
  expect(await said(item, 'ItemRegistered')).toBe(theOwner);
  expect(await said(item, 'ItemHeld')).toBeUndefined();
  expect(await said(payment, 'PaymentApproved')).toBe(theRenter);
  expect(await said(payment, 'PaymentCaptured')).toBe(theOwner);
  expect(await said(item, 'ReturnedItem')).toBe(theOwner);
  expect(await said(item, 'ItemDeleted')).toBe(theRenter);
});
