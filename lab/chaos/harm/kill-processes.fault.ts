import { named } from '#support/environment.ts';
import type { Fault } from './fault.ts';
import { processesOf, whyNoProcesses } from './function-processes.ts';
import { marketFunctions } from './market-functions.ts';

/** Kills the processes of a function at once, whatever they are doing: a request, a message, or a batch of a stream. */
export const killProcesses: Fault = {
  name: 'kill',
  targets: marketFunctions,
  pauseMs: [200, 700],
  holdMs: [0, 0],
  unavailable: whyNoProcesses,
  async strike(target, hold) {
    const processes = await processesOf(named(target));
    const killed = processes.filter(kill);
    await hold();
    return killed.length;
  },
};

/** False when the process was gone already. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
