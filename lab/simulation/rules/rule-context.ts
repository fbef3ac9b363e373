import type { World } from '../cloud/world.ts';
import type { Mirror } from '../cloud/written-rows.ts';

/** What rules look at. */
export interface Scene {
  readonly world: World;
  readonly mirror: Mirror;
}
