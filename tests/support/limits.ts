import { setTimeout } from 'node:timers/promises';
import type * as z from 'zod/mini';
import type { limitSettings } from '#contracts/settings/limits.ts';
import { limitsParameter } from '#contracts/settings/parameters.ts';
import type { People } from './access/people.ts';
import { sendAs } from './access/rentals.ts';
import { environment } from './environment.ts';
import { eventually } from './eventually.ts';
import { linesLogged } from './function-log.ts';
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

/**
 * Does `work`, which sends so many requests to a function and expects the limits that are set. A new instance whose first
 * read of them takes too long on a busy machine answers by those that everybody has, and its log says so: only then is a
 * failure tried again. `work` begins with new people each time.
 */
export async function byLimitsAsSet(name: string, requests: number, work: () => Promise<void>): Promise<void> {
  const failure = await eventually(async () => {
    const since = Date.now();
    try {
      return await work();
    } catch (error) {
      if (await hasNotRead(name, requests, since)) throw error;
      return error;
    }
  });
  if (failure !== undefined) throw failure;
}

/** A busy emulator shows some lines with the next run only: what is missing after a while may be the one that is looked for. */
async function hasNotRead(name: string, requests: number, since: number): Promise<boolean> {
  const complete = eventually(
    async () => {
      const logged = await linesLogged(name, since);
      if (logged.filter(({ message }) => message === 'request').length < requests) throw new Error('not all is logged');
      return logged;
    },
    { withinMs: 5_000 },
  );
  return complete.then(
    (lines) => lines.some(({ message }) => message === 'setting not read'),
    () => true,
  );
}
