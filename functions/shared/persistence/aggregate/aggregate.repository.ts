import type { Page, PageRequest } from '#shared/domain/page.ts';
import type { Change, DomainEvent } from '#shared/events/outbox.ts';

/** The result of a conditional write. `conflict`: another writer wrote that version first, and nothing was written. */
export type SaveResult = 'saved' | 'conflict';

/**
 * Stores the aggregates of one context. Every change is one conditional write that carries its event. Version n is
 * written only over version n − 1 (version 1 only where no row exists).
 */
export interface AggregateRepository<S extends { readonly version: number }, E extends DomainEvent> {
  /** The aggregate as last written (consistent read); undefined when there is none or it has expired. */
  find(number: number): Promise<S | undefined>;
  /**
   * Writes a change. Throws when the event breaks its contract (nothing is written), or when the store fails or cannot
   * tell whether it wrote. The same change may be tried again.
   */
  save(change: Change<S, E>): Promise<SaveResult>;
  /**
   * One page of the listed aggregates in number order, each in its current state. A new entry may appear a moment
   * later.
   */
  list(request: PageRequest): Promise<Page<S>>;
}
