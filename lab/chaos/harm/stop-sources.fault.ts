import { eventually } from '#support/eventually.ts';
import { stopFeeding } from '#support/switches.ts';
import type { Fault } from './fault.ts';
import { fedFunctions } from './market-functions.ts';

/** Stops the event source mapping of a relay or consumer for a while. */
export const stopSources: Fault = {
  name: 'sources',
  targets: fedFunctions,
  pauseMs: [500, 2_000],
  holdMs: [500, 3_000],
  unavailable: async () => undefined,
  async strike(target, hold) {
    const start = await stopFeeding(target);
    await hold();
    await eventually(start);
    return 1;
  },
};
