import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type People, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';
import { mailsTo } from '../support/mailbox.ts';
import { fits } from '../support/photos.ts';

/** LocalStack's free edition has no second version of SES. */
const sendsMail = environment.GDMARKET_EMULATOR === 'ministack';

describe.skipIf(chromiumPath === undefined || !sendsMail)(
  'the page behind the link in an e-mail (needs Chromium)',
  () => {
    const board = useBoard();
    let people: People;
    beforeAll(async () => {
      people = await startSigningIn();
    });
    afterAll(() => people.restore());

    it.each([
      ['en', 'No more e-mail', 'No more e-mail', /You get no more e-mail/, /does not work any more/],
      ['ko', '알림 메일 그만 받기', '그만 받기', /이제 알림 메일을 보내지 않아요/, /더 이상 쓸 수 없어요/],
    ] as const)(
      'asks once, in one’s language, and says that it is done: %s',
      async (language, title, button, done, lost) => {
        const email = `emma-${randomUUID().slice(0, 8)}@example.com`;
        const [owner, renter] = [
          await people.signIn(),
          await people.signIn([], 'Emma', { email, email_verified: true }),
        ];
        expectStatus(await sendAs(renter, 'PATCH', '/me/settings', { language, email: true }), 200);
        await rentalThat('held', { owner, renter });
        const link = await eventually(async () => {
          const [mail] = await mailsTo(email);
          const [found] = /https?:\S+\/unsubscribe\/\S+/.exec(mail?.BodyText ?? '') ?? [];
          if (found === undefined) throw new Error('no e-mail yet');
          return found;
        });

        const page = await board.open('', { locale: language, viewport: { width: 360, height: 740 } });
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(link);
        await page.getByRole('heading', { name: title, exact: true }).waitFor();
        // A style that the policy forbids would leave the browser's own.
        expect(await page.evaluate(`getComputedStyle(document.querySelector('main')).borderRadius`)).toBe('18px');
        const { height = 0 } = (await page.getByRole('button').boundingBox()) ?? {};
        expect(height).toBeGreaterThanOrEqual(44);
        await fits(page);
        await page.getByRole('button', { name: button, exact: true }).click();
        await page.getByText(done).waitFor();
        expect(await page.getByRole('button').count()).toBe(0);
        await fits(page);
        expect(expectStatus(await sendAs(renter, 'GET', '/me/settings'), 200).body).toMatchObject({ email: false });
        expect(asked.filter((url) => url !== link)).toEqual([]);

        await page.goto(`${link}x`);
        await page.getByText(lost).waitFor();
        await fits(page);
      },
    );
  },
);
