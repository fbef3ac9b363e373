import type { Decision } from '../domain/decision.ts';
import type { MessageContext } from '../domain/message-context.ts';
import type { Change, DomainEvent } from '../events/outbox.ts';
import type { Outcome } from './outcome.ts';
import { TooMuchContention } from './too-much-contention.error.ts';

/** The target of a change: finds the aggregate and writes the change under its version condition. */
export interface ChangeTarget<S, E extends DomainEvent> {
  find(): Promise<S | undefined>;
  save(change: Change<S, E>): Promise<'saved' | 'conflict'>;
}

/** Waits after a lost race, so that the same writers do not collide again. `lost`: how many races were lost so far. */
export type Pause = (lost: number) => Promise<void>;

/** What a change needs besides its target. */
export interface ChangeOptions<S, E> {
  readonly evolve: (state: S | undefined, event: E) => S;
  readonly context: MessageContext;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  /** Without it, as in tests, there is no wait. */
  readonly pause?: Pause | undefined;
  /** A state that was read already, to save the first read. */
  readonly loaded?: { readonly state: S | undefined } | undefined;
}

/** How often a decision is tried when other writes come first. */
export const MAX_ATTEMPTS = 8;

/**
 * Reads, decides and writes. After a lost race it pauses and decides again on the new state. Returns the state
 * afterwards (unchanged when there was nothing to do), or the domain's refusal. Throws {@link TooMuchContention} when
 * every attempt loses.
 */
export async function changeAggregate<S, E extends DomainEvent>(
  target: ChangeTarget<S, E>,
  decide: (state: S | undefined) => Decision<E>,
  options: ChangeOptions<S, E>,
): Promise<Outcome<S | undefined>> {
  let { state } = options.loaded ?? { state: await target.find() };
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
    const decision = decide(state);
    if (decision.outcome === 'rejected') return { rejection: decision.rejection };
    if (decision.outcome === 'nothing') return { state };
    const next = options.evolve(state, decision.event);
    const change = { state: next, event: decision.event, context: options.context, occurredAt: options.now() };
    if ((await target.save(change)) === 'saved') return { state: next };
    if (attempt === MAX_ATTEMPTS) break;
    await options.pause?.(attempt);
    state = await target.find();
  }
  throw new TooMuchContention();
}
