import { operatorOf } from '../clients/people.ts';
import { sendRequest } from '../cloud/gateway.ts';
import type { World } from '../cloud/world.ts';
import { MAX_TICKS } from '../engine/scheduler.ts';
import type { Read } from '../rules/read-market.ts';

/** An instance that believes in an old circuit refuses once; more than so many do not. */
const TRIES = 5;

const RETRY_MS = 2_000;

/** Reads through the gateway while the market is at rest. As every client does, it repeats what was answered with 503. */
export function readerOf(world: World): Read {
  let count = 0;
  return async (request) => {
    // This value stays when a rule was broken and nothing runs any more.
    let answer: Awaited<ReturnType<Read>> = { status: 0 };
    for (let tries = 0; tries < TRIES && (tries === 0 || answer.status === 503); tries++) {
      // Who comes back too soon is refused again: a circuit that is tried again may take some seconds.
      if (tries > 0) world.machine.scheduler.after(RETRY_MS, () => undefined);
      await world.machine.scheduler.runAll(MAX_TICKS);
      count += 1;
      const name = `read-${count}`;
      sendRequest(
        world,
        request,
        { requestId: name, correlationId: name, person: operatorOf(world.machine.profile) },
        world.machine.placeOf(`read ${count}`),
        (given) => {
          answer = given ?? answer;
        },
      );
      await world.machine.scheduler.runAll(MAX_TICKS);
    }
    return answer;
  };
}
