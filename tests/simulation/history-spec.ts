import { drawPlan, type Plan } from './plan.ts';
import { drawProfile, type Profile } from './profile.ts';
import { hashOf, mix } from './random.ts';

/** What a history is made of: enough to play it again. */
export interface HistorySpec {
  readonly seed: number;
  readonly profile: Profile;
  readonly plan: Plan;
  /** Commands to leave out, by their index. */
  readonly withoutCommands: ReadonlySet<number>;
  /** Faults to leave out, by `faultKey`. */
  readonly withoutFaults: ReadonlySet<string>;
}

/** History number `index` of a seed. */
export function specOf(seed: string, index: number): HistorySpec {
  const place = mix(hashOf(seed), index);
  return {
    seed: mix(place, 3),
    profile: drawProfile(mix(place, 1)),
    plan: drawPlan(mix(place, 2)),
    withoutCommands: new Set(),
    withoutFaults: new Set(),
  };
}
