import { describe, expect, it } from 'vitest';
import { goTo, newPerson, see, useBoard } from '../support/board.ts';
import { chromiumPath } from '../support/browser.ts';
import { environment } from '../support/environment.ts';
import { words } from './words.ts';

const hasPeople = environment.GDMARKET_EMULATOR !== 'localstack';

describe.skipIf(chromiumPath === undefined || !hasPeople)(
  'a whole rental on the board (needs Chromium, and Cognito, which LocalStack’s free edition lacks)',
  () => {
    const board = useBoard();

    it.each(['en', 'ko'] as const)(
      'is made by an owner and a renter, and seen by an operator, in %s',
      async (language) => {
        const says = words[language];
        const thing = `${says.thing} ${Date.now()} 카메라`;
        const { locale } = says;
        const people = [newPerson('Duri'), newPerson('Nari'), newPerson('Oper', ['operators'])];
        const [owner, renter, operator] = await Promise.all(
          people.map(async (one) => board.openFor(await one, { locale })),
        );
        if (owner === undefined || renter === undefined || operator === undefined)
          throw new Error('three are expected');

        await owner.getByRole('link', { name: says.mine }).click();
        await owner.getByRole('link', { name: says.listNew }).click();
        await owner.getByLabel(says.name, { exact: true }).fill(thing);
        await owner.getByLabel(says.price).fill('12000');
        await owner.getByRole('button', { name: says.list, exact: true }).click();
        await owner.getByRole('status').getByText(says.listed).waitFor();
        const row = owner.getByRole('listitem').filter({ hasText: thing });

        await renter.getByRole('searchbox', { name: says.find }).fill(thing);
        await see(renter.getByRole('link', { name: thing }));
        await renter.getByRole('link', { name: thing }).click();
        await renter.getByRole('button', { name: says.reserve }).click();
        await renter.getByRole('button', { name: says.pay }).click();
        await renter.getByText(says.paid).waitFor();
        const rental = new URL(renter.url()).pathname.replace(/.*\/board\//, '');

        await see(row.getByText(says.hasPaid));
        await row.getByRole('button', { name: says.handOver }).click();
        await row.getByRole('button', { name: says.takeBack }).waitFor();
        await see(renter.getByText(says.lent));
        await row.getByRole('button', { name: says.takeBack }).click();
        await row.getByRole('button', { name: says.takeBack }).waitFor({ state: 'hidden' });

        await see(renter.getByText(says.returned));
        await renter.getByText(says.stars, { exact: true }).locator('..').click();
        await renter.getByLabel(says.comment).fill('Two saddles, one road.');
        await renter.getByRole('button', { name: says.review }).click();
        await renter.getByText(says.reviewed).waitFor();

        await goTo(operator, rental);
        await operator.getByRole('heading', { name: thing, level: 1 }).waitFor();
        await operator.getByRole('link', { name: says.reviews, exact: true }).click();
        const review = operator.getByRole('listitem').filter({ hasText: thing });
        await see(review.getByText('Two saddles, one road.'));
        expect(await review.getByText(says.score).count()).toBe(1);

        await see(row.getByRole('button', { name: says.listAgain }));
        await row.getByRole('button', { name: says.listAgain }).click();
        await row.getByRole('dialog').getByRole('combobox').selectOption('Yeonnam-dong');
        await row.getByRole('dialog').getByRole('button', { name: says.list, exact: true }).click();
        await owner.getByRole('status').getByText(says.listedAgain).waitFor();
        await goTo(renter, `?name=${encodeURIComponent(thing)}`);
        await see(renter.getByRole('link', { name: thing }));
      },
    );
  },
);
