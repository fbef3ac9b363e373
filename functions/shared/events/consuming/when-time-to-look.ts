import type { MessageContext } from '#shared/domain/message-context.ts';
import { TimeToLook } from '../time-to-look.ts';
import type { ComeAgain } from './come-again.ts';
import { on, type Subscription } from './queue-consumer.ts';

/** Looks at what is due when it is time, and soon again while `look` says that more may be due. */
export function whenTimeToLook(
  comeAgain: ComeAgain,
  look: (context: MessageContext) => Promise<boolean>,
): Subscription {
  return on(TimeToLook, async (_, context, envelope) => {
    if (await look(context)) await comeAgain.in(1, envelope);
  });
}
