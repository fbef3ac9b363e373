import { describe, expect, it } from 'vitest';
import { newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { mailsTo } from '../support/mailbox.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'being told on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it('a bell counts, a list tells in the language of the board, and settings turn on e-mail and a calendar', async () => {
      const [duri, nari] = [await newPerson('Duri'), await newPerson('Nari')];
      const [owner, renter] = [await board.openFor(duri), await board.openFor(nari)];
      const thing = `Drill ${Date.now()}`;

      await owner.getByRole('link', { name: 'Notices', exact: true }).click();
      await owner.getByText('No notices yet.').waitFor();
      await owner.getByRole('link', { name: 'Notice settings' }).click();
      await owner.getByLabel('English').click();
      await owner.getByRole('status').getByText('Saved.').waitFor();
      await owner.getByText(`E-mail goes to ${duri.email}.`).waitFor();
      await owner.getByLabel('Also by e-mail').click();
      await expect.poll(() => owner.getByLabel('Also by e-mail').isChecked()).toBe(true);

      const reviews = owner.getByLabel('Somebody reviews my thing');
      expect(await reviews.isChecked()).toBe(true);
      await reviews.click();
      await expect.poll(() => reviews.isChecked()).toBe(false);
      await owner.getByLabel('Somebody reserves my thing').and(owner.locator(':checked')).waitFor();

      await owner.getByRole('link', { name: 'My things' }).click();
      await owner.getByRole('link', { name: 'List a thing' }).click();
      await owner.getByLabel('Name', { exact: true }).fill(thing);
      await owner.getByLabel('Price of one rental (₩)').fill('12000');
      await owner.getByRole('button', { name: 'List it', exact: true }).click();
      await owner.getByRole('listitem').filter({ hasText: thing }).waitFor();
      await renter.getByRole('searchbox', { name: 'Search by name' }).fill(thing);
      await see(renter.getByRole('link', { name: thing }));
      await renter.getByRole('link', { name: thing }).click();
      await renter.getByRole('button', { name: 'Reserve for ₩12,000' }).click();
      await renter.getByRole('button', { name: 'Pay ₩12,000' }).waitFor();

      await see(owner.getByRole('link', { name: 'Notices, 1 unread' }));
      await owner.getByRole('link', { name: 'Notices, 1 unread' }).click();
      await owner.getByRole('link', { name: `Somebody reserved “${thing}”.` }).waitFor();
      await owner.getByRole('button', { name: '한국어' }).click();
      await owner.getByRole('link', { name: `“${thing}”` }).waitFor();
      await owner.getByRole('button', { name: '모두 읽음으로 표시' }).click();
      await see(owner.getByRole('link', { name: '알림', exact: true }));
      const [mail] = await eventually(async () => {
        const mails = await mailsTo(duri.email);
        if (mails.length === 0) throw new Error('no e-mail yet');
        return mails;
      });
      expect(mail?.Subject).toBe(`Somebody reserved “${thing}”.`);

      await renter.getByRole('link', { name: /^Notices/ }).click();
      await renter.getByRole('link', { name: 'Notice settings' }).click();
      await renter.getByRole('button', { name: 'Make a new address' }).click();
      const address = await renter.getByLabel('Address of your calendar').inputValue();
      const calendar = await fetch(address);
      expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      // Nobody has chosen another language: the market is a Korean one.
      expect(await calendar.text()).toContain(`“${thing}” 결제 마감`);
      await renter.getByRole('button', { name: 'End the address' }).click();
      await renter.getByRole('status').getByText('Your calendar has no address any more.').waitFor();
      expect((await fetch(address)).status).toBe(404);

      const lost = await board.open('../unsubscribe/7.AAAAAAAAAAAAAAAAAAAAAA', {
        viewport: { width: 360, height: 800 },
      });
      await lost.getByText('This address does not work any more.').waitFor();
      expect(await lost.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    });

    it('settings, and a calendar in the language that one chooses, are there in Korean', async () => {
      const person = await newPerson('Duri');
      const page = await board.openFor(person, { locale: 'ko-KR' });
      await page.getByRole('link', { name: '알림', exact: true }).click();
      await page.getByText('아직 알림이 없어요.').waitFor();
      await page.getByRole('link', { name: '알림 설정' }).click();
      await page.getByText(`${person.email} 주소로 보내요.`).waitFor();
      await page.getByLabel('메일로도 받기').click();
      await page.getByRole('status').getByText('저장했어요.').waitFor();
      await page.getByRole('button', { name: '새 주소 만들기' }).click();
      const calendar = async () => (await fetch(await page.getByLabel('달력 주소').inputValue())).text();
      expect(await calendar()).toContain('X-WR-CALNAME:근대마켓');
      await page.getByLabel('English').click();
      await eventually(async () => expect(await calendar()).toContain('X-WR-CALNAME:GDmarket'));
      await page.getByRole('button', { name: '주소 없애기' }).click();
      await page.getByRole('status').getByText('달력 주소를 없앴어요.').waitFor();
    });
  },
);
