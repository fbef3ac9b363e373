import { eventually } from '#support/eventually.ts';
import { switchOff } from '#support/switches.ts';
import type { Fault } from './fault.ts';
import { inTurn } from './in-turn.ts';
import { calledFunctions } from './market-functions.ts';

/** Takes all concurrency from a function that others call: they are throttled until it is back. */
export const switchedOff: Fault = {
  name: 'off',
  targets: calledFunctions,
  pauseMs: [2_000, 6_000],
  holdMs: [500, 3_000],
  unavailable: async () => undefined,
  strike: (target, hold) =>
    inTurn(async () => {
      const switchOn = await switchOff(target);
      await hold().finally(() => eventually(switchOn));
      return 1;
    }),
};
