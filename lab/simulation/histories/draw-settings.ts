import { defaultLimits, type LimitSettings } from '#contracts/settings/limits.ts';
import { createDraws, type Draws, mix } from '#lab/random.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import type { Profile } from './profile.ts';

/**
 * Draws how the market is set. Each setting has a source of its own, so that a new one leaves the histories before it as
 * they are.
 */
export function drawSettings(
  seed: number,
): Pick<Profile, 'payWithinMs' | 'payNear' | 'keepDepositMs' | 'authorizationLastsMs' | 'signIn' | 'limits'> {
  return {
    payWithinMs: drawPayWithin(seed),
    payNear: drawPayNear(seed),
    ...drawDepositTimes(seed),
    signIn: drawSignIn(seed),
    limits: drawLimits(seed),
  };
}

/** Mostly longer than the clients need, so that holds end after everything else. */
function drawPayWithin(seed: number): Profile['payWithinMs'] {
  const draws = createDraws(mix(seed, 0x7b));
  const one = draws.oneOf(2_000, 20_000, 900_000, 900_000, 2_000_000);
  return [one, draws.chance(0.3) ? draws.oneOf(1_000, 900_000) : one];
}

/** Renters mostly wait for days that are more than a few days ahead. */
function drawPayNear(seed: number): Profile['payNear'] {
  const draws = createDraws(mix(seed, 0xb1));
  const one = () => ({ aheadDays: draws.oneOf(1, 2, 6), onceNearMs: draws.oneOf(20_000, 1_800_000, 172_800_000) });
  const first = one();
  return [first, draws.chance(0.3) ? one() : first];
}

/** Authorizations mostly last longer than owners need, as they do for days. */
function drawDepositTimes(seed: number): Pick<Profile, 'keepDepositMs' | 'authorizationLastsMs'> {
  const draws = createDraws(mix(seed, 0xa1));
  const keepDepositMs = draws.oneOf(1_000, 60_000, 900_000, 2_000_000);
  return { keepDepositMs, authorizationLastsMs: lastsMs(draws) };
}

function lastsMs(draws: Draws): number {
  if (draws.chance(0.6)) return 7 * 86_400_000;
  return draws.chance(0.3) ? draws.between(20, 1_000) : draws.between(1_000, 30_000);
}

/** People sign in to one market in three. */
function drawSignIn(seed: number): SignIn {
  return createDraws(mix(seed, 0x7d)).chance(1 / 3) ? 'required' : 'open';
}

/** Most people who want much reach one of their limits. */
function drawLimits(seed: number): LimitSettings {
  const draws = createDraws(mix(seed, 0x7e));
  if (draws.chance(0.25)) return defaultLimits;
  const registrationsPerHour = draws.oneOf(1, 2);
  return draws.chance(0.5)
    ? { ...defaultLimits, registrationsPerHour, unpaidReservations: draws.oneOf(1, 1, 2) }
    : { ...defaultLimits, registrationsPerHour, reservationsPerHour: draws.oneOf(1, 2, 2, 3) };
}

/** The settings of the guards. */
export function drawGuards(draws: Draws): Profile['guards'] {
  const one = {
    timeoutMs: 610,
    windowMs: draws.oneOf(2_000, 10_000),
    minimumCalls: draws.oneOf(2, 3, 10),
    failureRatio: draws.oneOf(0.5, 0.9),
    pauseMs: draws.oneOf(500, 5_000),
  };
  const other = { ...one, timeoutMs: draws.oneOf(300, 1_200), pauseMs: draws.oneOf(500, 2_000, 10_000) };
  return [one, draws.chance(0.3) ? other : one];
}
