import { getItemInfo } from '@gdmarket/client';
import { signal } from '@preact/signals';
import { ask, market } from '../../api/ask.ts';
import type { Trouble } from '../../api/trouble.ts';

/** Who owns a thing, by its number; null when nobody does. A thing never changes its owner. */
export const owners = signal<ReadonlyMap<number, number | null>>(new Map());

/** Reads who owns these things, where it is not known. Returns the last trouble that it met. */
export async function learnOwners(itemNos: readonly number[]): Promise<Trouble | undefined> {
  const unknown = [...new Set(itemNos)].filter((itemNo) => !owners.value.has(itemNo));
  if (unknown.length === 0) return undefined;
  const outcomes = await Promise.all(unknown.map((itemNo) => ask(getItemInfo(market, { itemNo }))));
  const found = outcomes.flatMap((outcome) => (outcome.trouble === undefined ? [outcome.body] : []));
  owners.value = new Map([...owners.value, ...found.map(({ itemNo, ownerId }) => [itemNo, ownerId] as const)]);
  return outcomes.find(({ trouble }) => trouble !== undefined)?.trouble;
}
