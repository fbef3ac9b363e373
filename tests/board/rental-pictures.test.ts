import { describe, expect, it } from 'vitest';
import { checkPicture } from '#shared/domain/pictures/picture-check.ts';
import { signIn } from '../../tools/people/user-pool.ts';
import { rentalThat } from '../support/access/rentals.ts';
import { claimsIn, userPool } from '../support/accounts.ts';
import { goTo, newPerson, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { fits, photoOfPhone } from '../support/photos.ts';
import { rentalPicturesOf } from '../support/uploads.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';
const viewport = { width: 360, height: 740 };

/** Somebody with an account, and a token of it. */
async function somebody(name: string) {
  const account = await newPerson(name);
  const token = await signIn(await userPool(), account);
  return { account, customerId: claimsIn(token).customerId, headers: { authorization: `Bearer ${token}` } };
}

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'the condition of a thing on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it('is shown by renter and owner to each other, without place, in English and Korean', async () => {
      const [owner, renter] = await Promise.all([somebody('Duri'), somebody('Nari')]);
      const { reservationNo } = await rentalThat('paid', { owner, renter });
      const theirs = await board.openFor(renter.account, { locale: 'en-GB', viewport });
      await goTo(theirs, `rentals/${reservationNo}`);
      await theirs.getByText('Add pictures of the hand-over').waitFor();
      expect(await theirs.getByText('Add pictures of the return').count()).toBe(0);
      const photo = { name: 'beach.jpg', mimeType: 'image/jpeg', buffer: await photoOfPhone(theirs) };
      await theirs.locator('input[type=file]').setInputFiles([photo]);
      await theirs.getByRole('img', { name: 'At the hand-over, by the renter, picture 1' }).waitFor();
      const [sent] = await rentalPicturesOf(reservationNo, owner);
      const file = await fetch(String(sent?._links.file?.href));
      expect(checkPicture(new Uint8Array(await file.arrayBuffer()))).toMatchObject({ type: 'image/jpeg', width: 300 });

      const mine = await board.openFor(owner.account, { locale: 'ko-KR', viewport });
      await goTo(mine, 'mine');
      await mine.getByRole('link', { name: '물건 상태' }).click();
      await mine.getByRole('img', { name: '건네줄 때, 빌리는 사람 사진 1' }).waitFor();
      await mine.locator('input[type=file]').setInputFiles([photo]);
      await mine.getByRole('img', { name: '건네줄 때, 주인 사진 2' }).waitFor();
      await goTo(theirs, 'rentals');
      await goTo(theirs, `rentals/${reservationNo}`);
      await theirs.getByRole('img', { name: 'At the hand-over, by the owner, picture 2' }).waitFor();
      for (const page of [theirs, mine]) await fits(page);
    });

    it('is asked for by nobody who has not signed in, who learns where their own things are', async () => {
      const [owner, renter] = await Promise.all([somebody('Duri'), somebody('Nari')]);
      const { reservationNo } = await rentalThat('paid', { owner, renter });
      const page = await board.open('', { locale: 'en-GB', viewport });
      const refused: string[] = [];
      page.on('response', (response) => void (response.status() >= 400 && refused.push(response.url())));
      await goTo(page, `rentals/${reservationNo}`);
      await page.locator('.timeline').waitFor();
      await goTo(page, 'mine');
      await page.getByText('Sign in to see the things that you have listed.').waitFor();
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).waitFor();
      await page.getByRole('link', { name: 'List a thing' }).waitFor();
      expect(refused).toEqual([]);
    });
  },
);
