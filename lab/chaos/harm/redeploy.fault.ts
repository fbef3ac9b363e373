import { eventually } from '#support/eventually.ts';
import { startAfresh } from '#support/switches.ts';
import type { Fault } from './fault.ts';
import { inTurn } from './in-turn.ts';
import { marketFunctions } from './market-functions.ts';

/** Redeploys a function under load and, after a while, goes back to the version before. */
export const redeploy: Fault = {
  name: 'redeploy',
  targets: marketFunctions,
  pauseMs: [1_000, 4_000],
  holdMs: [500, 2_000],
  unavailable: async () => undefined,
  strike: (target, hold) =>
    inTurn(async () => {
      const goBack = await startAfresh(target);
      await hold();
      await eventually(goBack);
      return 1;
    }),
};
