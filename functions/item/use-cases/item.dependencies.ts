import type { Pause } from '../../shared/use-cases/change-aggregate.ts';
import type { ItemRepository } from './item.repository.ts';

/** What every use case on one item needs. */
export interface ItemDependencies {
  readonly items: ItemRepository;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly pause?: Pause;
}
