import type { Mirror } from '../mirror.ts';
import type { World } from '../world.ts';

/** Says that a rule is broken, and how. */
export type Blame = (rule: string, message: string) => void;

/** What rules look at. */
export interface Scene {
  readonly world: World;
  readonly mirror: Mirror;
}
