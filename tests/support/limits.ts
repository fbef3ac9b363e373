import { setTimeout } from 'node:timers/promises';
import type * as z from 'zod/mini';
import type { limitSettings } from '#contracts/settings/limits.ts';
import { limitsParameter } from '#contracts/settings/parameters.ts';
import type { People } from './access/people.ts';
import { sendAs } from './access/rentals.ts';
import { environment } from './environment.ts';
import { type RestoreSettings, replaceSettings } from './guards.ts';
import { inParallel } from './in-parallel.ts';
import { registerItem } from './market.ts';

/** Longer than any function uses a setting before it reads it again, in ms. */
const KNOWN_MS = 1_500;

/** Sets what one person may make, also on instances that run already. Returns the function that restores it there. */
export async function setLimits(people: People, limits: z.input<typeof limitSettings>): Promise<RestoreSettings> {
  const restore = await replaceSettings(limitsParameter(environment.GDMARKET_STAGE), limits);
  await everyInstanceReads(people);
  return async () => {
    await restore();
    await everyInstanceReads(people);
  };
}

/**
 * An instance answers one more request by the setting that it has read before, as does a new one whose first read took
 * too long on a busy machine.
 */
async function everyInstanceReads(people: People): Promise<void> {
  await setTimeout(KNOWN_MS);
  const somebody = await people.signIn();
  await inParallel(10, async () => {
    await sendAs(somebody, 'POST', '/items', { itemName: 'Camera', itemPrice: 100 });
    const { itemNo } = await registerItem();
    await sendAs(somebody, 'POST', '/reservations', { itemNo });
  });
  await setTimeout(KNOWN_MS);
}
