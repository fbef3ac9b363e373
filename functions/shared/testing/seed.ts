import type { Change, DomainEvent } from '../events/outbox.ts';
import type { SaveResult } from '../persistence/aggregate/aggregate.repository.ts';
import { context, TIME } from './context.fixture.ts';

/**
 * Writes a history into a repository, one change per event, and returns the state after it. Throws when a write
 * conflicts.
 */
export async function seed<S, E extends DomainEvent>(
  repository: { readonly save: (change: Change<S, E>) => Promise<SaveResult> },
  evolve: (state: S | undefined, event: E) => S,
  events: readonly [E, ...E[]],
): Promise<S> {
  const [first, ...others] = events;
  let state = evolve(undefined, first);
  await write(first);
  for (const event of others) {
    state = evolve(state, event);
    await write(event);
  }
  return state;

  async function write(event: E): Promise<void> {
    const result = await repository.save({ state, event, context, occurredAt: TIME });
    if (result !== 'saved') throw new Error(`${event.type} was not written: ${result}`);
  }
}
