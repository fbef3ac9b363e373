import type { Page, PageRequest } from '#shared/domain/page.ts';
import type { Change, DomainEvent } from '#shared/events/outbox.ts';

/** Whether a conditional write won: `conflict` means somebody else wrote that version first and nothing was written. */
export type SaveResult = 'saved' | 'conflict';

/**
 * Where the aggregates of one context live. Every change is one conditional write that carries its event;
 * a change of version n is written only over version n − 1 (version 1 only where nothing is).
 */
export interface AggregateRepository<S extends { readonly version: number }, E extends DomainEvent> {
  /** The aggregate as last written (consistent read), or undefined when there is none or it has expired. */
  find(number: number): Promise<S | undefined>;
  /**
   * Writes a change. Throws when the event breaks its contract (nothing written), or the store fails or cannot tell whether
   * it was written: the same change may be tried again.
   */
  save(change: Change<S, E>): Promise<SaveResult>;
  /** One page of the listed aggregates in number order, each as it is now. What entered a moment ago may come a moment later. */
  list(request: PageRequest): Promise<Page<S>>;
}
