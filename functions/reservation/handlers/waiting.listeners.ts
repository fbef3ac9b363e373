import type { MessageContext } from '#shared/domain/message-context.ts';
import type { ComeAgain } from '#shared/events/consuming/come-again.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { type CallingDependencies, callNext } from '../use-cases/call-next.use-case.ts';
import { watchTurn } from '../use-cases/stop-waiting.use-case.ts';

/** An event of an item, or of those who wait for it. */
interface OfItem {
  readonly state: { readonly itemNo: number };
}

/** It is somebody's turn, until then: seconds since the epoch. */
interface Turn extends OfItem {
  readonly customerId: number;
  readonly until: number;
}

/** How those who wait hear of each other, and of what their item's owner changes. */
export function waitingListeners(dependencies: CallingDependencies & { readonly comeAgain: ComeAgain }) {
  const next = ({ state: { itemNo } }: OfItem, context: MessageContext) => callNext(dependencies, itemNo, context);
  return {
    // What they wait for may have ended while they joined.
    WaitingJoined: next,
    WaitingLeft: next,
    WaitingRuledOut: next,
    ItemChanged: next,
    ItemDeleted: next,
    WaitingCalled: async (turn: Turn, context: MessageContext, envelope: Envelope) => {
      // Somebody else may want other days.
      await next(turn, context);
      const seconds = await watchTurn(dependencies, turn.state.itemNo, turn, context);
      if (seconds > 0) await dependencies.comeAgain.in(seconds, envelope);
    },
  };
}
