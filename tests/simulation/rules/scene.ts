import type { Mirror } from '../mirror.ts';
import type { World } from '../world.ts';

/** What rules look at. */
export interface Scene {
  readonly world: World;
  readonly mirror: Mirror;
}
