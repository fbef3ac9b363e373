import type { Page } from 'playwright-core';
import { see } from '../support/board.ts';
import type { words } from './words.ts';

type Words = (typeof words)[keyof typeof words];

/** An owner lists a thing for 12,000. `more` fills in the rest of the form before it is sent. */
export async function listThing(
  owner: Page,
  text: Words,
  thing: string,
  more: () => Promise<void> = async () => undefined,
): Promise<void> {
  await owner.getByRole('link', { name: text.mine }).click();
  await owner.getByRole('link', { name: text.listNew }).click();
  await owner.getByLabel(text.name, { exact: true }).fill(thing);
  await owner.getByLabel(text.price).fill('12000');
  await more();
  await owner.getByRole('button', { name: text.list, exact: true }).click();
  await owner.getByRole('status').getByText(text.listed).waitFor();
}

/** A renter finds a thing by its name, and opens it. */
export async function openThing(renter: Page, text: Words, thing: string): Promise<void> {
  await renter.getByRole('searchbox', { name: text.find }).fill(thing);
  await see(renter.getByRole('link', { name: thing }));
  await renter.getByRole('link', { name: thing }).click();
}
