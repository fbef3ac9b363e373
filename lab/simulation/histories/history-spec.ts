import { hashOf, mix, unit } from '#lab/random.ts';
import { withAboutMe } from '../clients/about-me.ts';
import { withPassingDays } from '../clients/days-pass.ts';
import { withDeposits } from '../clients/deposits.ts';
import { withExtensions } from '../clients/extending.ts';
import { withFarAhead } from '../clients/far-ahead.ts';
import { drawLongStory, LONG_ONE_IN } from '../clients/long-rental.ts';
import { withNoticesRead } from '../clients/notices.ts';
import { withOwners } from '../clients/owners.ts';
import { withPayingAgain } from '../clients/paying-again.ts';
import { drawRush, inRush, ONE_IN } from '../clients/payment-rush.ts';
import { drawPlan, type Plan } from '../clients/plan.ts';
import { withWaiting } from '../clients/waiting.ts';
import { drawProfile } from './draw-profile.ts';
import type { Profile } from './profile.ts';

/** What a history consists of: enough to replay it. */
export interface HistorySpec {
  readonly seed: number;
  readonly profile: Profile;
  readonly plan: Plan;
  /** Commands to leave out, by their index. */
  readonly withoutCommands: ReadonlySet<number>;
  /** Faults to leave out, by `faultKey`. */
  readonly withoutFaults: ReadonlySet<string>;
}

/** Who else there is where people sign in. */
function withOthers(plan: Plan, place: number): Plan {
  const others = withWaiting(withAboutMe(withOwners(plan, mix(place, 10)), mix(place, 9)), mix(place, 11));
  return withNoticesRead(others, mix(place, 15));
}

/** History number `index` of a seed. */
export function specOf(seed: string, index: number): HistorySpec {
  const place = mix(hashOf(seed), index);
  const profile = drawProfile(mix(place, 1));
  // Drawn apart, so that the other histories stay what they are.
  const isRush = unit(mix(place, 4)) < 1 / ONE_IN;
  const isLong = unit(mix(place, 7)) < 1 / LONG_ONE_IN;
  const isSignedIn = profile.signIn === 'required';
  const [{ aheadDays }] = profile.payNear;
  const usual = () => {
    const secured = withDeposits(drawPlan(mix(place, 2)), mix(place, 11), profile.signIn);
    const extended = withExtensions(secured, mix(place, 12), isSignedIn);
    return withPayingAgain(withFarAhead(extended, mix(place, 13), aheadDays), mix(place, 16));
  };
  const plan = isRush ? drawRush(mix(place, 6)) : isLong ? drawLongStory(mix(place, 8)) : usual();
  return {
    seed: mix(place, 3),
    profile: isRush ? inRush(profile, mix(place, 5)) : profile,
    plan: withPassingDays(isSignedIn ? withOthers(plan, place) : plan, mix(place, 14), aheadDays),
    withoutCommands: new Set(),
    withoutFaults: new Set(),
  };
}
