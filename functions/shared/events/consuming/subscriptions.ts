import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Envelope } from '../envelope.ts';
import type { EventContract } from '../event-contract.ts';
import { on, type Subscription } from './queue-consumer.ts';

/** One handler for each contract that a consumer subscribes to. A missing handler does not compile. */
export function subscribe<D extends Record<string, unknown>>(
  contracts: { readonly [K in keyof D]: EventContract<D[K]> },
  // Without NoInfer the compiler would infer the contracts from the handlers, and a missing handler would compile.
  handlers: NoInfer<{
    readonly [K in keyof D]: (data: D[K], context: MessageContext, envelope: Envelope) => Promise<void>;
  }>,
): readonly Subscription[] {
  const one = <K extends keyof D>(name: K) => on(contracts[name], handlers[name]);
  return Object.keys(contracts).map((name) => one(name));
}
