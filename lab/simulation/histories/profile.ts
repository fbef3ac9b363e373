import type { GuardSettings } from '@gdmarket/resilience';
import { defaultLimits, type LimitSettings } from '#contracts/settings/limits.ts';
import type { PayingTimes } from '#functions/reservation/domain/time-to-pay.ts';
import { createDraws, type Draws, mix } from '#lab/random.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import { FAULTS, type FaultKind } from './faults.ts';

/** What takes time, and how long it takes on average, in ms. */
export interface Pace {
  readonly store: number;
  readonly stream: number;
  readonly bus: number;
  readonly queue: number;
  readonly call: number;
  readonly provider: number;
  readonly network: number;
}

/** The numbers that are used up when a history begins. */
export interface Past {
  readonly items: number;
  readonly reservations: number;
  readonly holds: number;
}

/** How many days ahead of its first day a reservation can be paid, and how long it is then held unpaid. */
type PayNear = Pick<PayingTimes, 'aheadDays' | 'onceNearMs'>;

/** The kind of a history: its faults, its pace, and its sizes. */
export interface Profile {
  readonly rates: Readonly<Partial<Record<FaultKind, number>>>;
  readonly pace: Pace;
  /** How much longer a slow step may take, in ms. */
  readonly slowMs: number;
  /** The average time between a client's commands, in ms. */
  readonly thinkMs: number;
  /** How far an instance's clock may be off in either direction, in ms. */
  readonly skewMs: number;
  /** The most writes in one batch of a stream. */
  readonly batch: number;
  /** The number of shards of each table's stream. */
  readonly shards: number;
  /** How many numbers an instance leases at a time. */
  readonly blockSize: number;
  /** Whether every event is delivered once more at the end. */
  readonly redelivers: boolean;
  /** How many items, reservations, and reservations of each item existed before and are gone by now. */
  readonly past: Past;
  /**
   * How long a reservation is held without a payment, in ms: before and after a change of the setting that some
   * instances have not seen.
   */
  readonly payWithinMs: readonly [number, number];
  /** When what is reserved for later days is paid: before and after a change of the setting. */
  readonly payNear: readonly [PayNear, PayNear];
  /** How long after the return an owner may keep of a deposit, in ms. */
  readonly keepDepositMs: number;
  /** How long the provider keeps an authorization and its deposit reserved, in ms. */
  readonly authorizationLastsMs: number;
  /** The settings of the guards: before and after a change that some instances have not seen. */
  readonly guards: readonly [GuardSettings, GuardSettings];
  /** When the provider is down, if ever: for `forMs` at the beginning of each `everyMs`. */
  readonly outage?: { readonly everyMs: number; readonly forMs: number };
  /** Whether people sign in: then every client has a token, and strangers ask for the same. */
  readonly signIn: SignIn;
  /** How much one person who signed in may do. */
  readonly limits: LimitSettings;
}

/** Faults that end whole requests are drawn from other rates than those that are frequent in production. */
const rare: readonly FaultKind[] = ['stops before', 'stops after', 'throttle', 'answer lost'];

/** Slow and repeated steps cause most races, so they occur in more histories. */
const common: readonly FaultKind[] = ['slow step', 'slow function', 'delivered twice', 'bus delivers twice'];

/** Faults that are drawn separately. */
const drawnApart: readonly FaultKind[] = [
  'next version',
  'provider is down',
  'call fails',
  'stale read',
  'out of time',
];

/**
 * Draws the kind of a history from its seed. Each fault occurs in some histories only: a bug that one fault hides shows
 * in histories without that fault (swarm testing, Groce et al. 2012).
 */
export function drawProfile(seed: number): Profile {
  const draws = createDraws(seed);
  const present = draws.oneOf(0, 0.15, 0.4, 0.4, 0.7);
  const rates = Object.fromEntries(
    FAULTS.filter((kind) => !drawnApart.includes(kind))
      .filter((kind) => draws.chance(common.includes(kind) ? Math.max(present, 0.4) : present))
      .map((kind) => [kind, rateOf(kind, draws)]),
  );
  const stalled = drawStall(seed);
  return {
    rates: { ...rates, ...drawDeploy(seed), ...drawPlatform(seed), ...drawStale(seed), ...drawOutOfTime(seed) },
    pace: { ...drawPace(draws), ...stalled.pace },
    slowMs: draws.oneOf(200, 1_000, 5_000, 30_000),
    thinkMs: draws.oneOf(2, 50, 500, 3_000),
    skewMs: draws.oneOf(0, 2_000),
    batch: stalled.batch,
    shards: draws.oneOf(1, 1, 2),
    blockSize: draws.oneOf(1, 1, 2, 10),
    redelivers: draws.chance(0.5),
    past: drawPast(seed),
    payWithinMs: drawPayWithin(seed),
    payNear: drawPayNear(seed),
    ...drawDepositTimes(seed),
    guards: drawGuards(draws),
    signIn: drawSignIn(seed),
    limits: drawLimits(seed),
  };
}

/**
 * The share of instances that run the next version while it is being deployed. Drawn apart, so that histories without a
 * deploy stay as they are.
 */
function drawDeploy(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x76));
  return draws.chance(0.4) ? { 'next version': draws.oneOf(0.2, 0.5, 0.8) } : {};
}

/** How often Lambda itself fails when one function calls another. Drawn apart for the same reason. */
function drawPlatform(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x77));
  return draws.chance(0.15) ? { 'call fails': draws.oneOf(0.02, 0.1, 0.3) } : {};
}

/** How often a read that does not ask for consistency returns old data. Drawn apart for the same reason. */
function drawStale(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x79));
  return draws.chance(0.4) ? { 'stale read': draws.oneOf(0.1, 0.5, 1) } : {};
}

/** How often a function is given so little time that it may have to give up. Drawn apart for the same reason. */
function drawOutOfTime(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x91));
  return draws.chance(0.15) ? { 'out of time': draws.oneOf(0.05, 0.2, 0.5) } : {};
}

/**
 * In some histories relays are so far behind that batches are full and requests of ten entries follow each other. Drawn
 * apart for the same reason.
 */
function drawStall(seed: number): Pick<Profile, 'batch'> & { readonly pace?: Pick<Pace, 'stream'> } {
  return createDraws(mix(seed, 0x78)).chance(0.05) ? { batch: 100, pace: { stream: 5_000 } } : { batch: 12 };
}

/** Draws numbers that soon get one digit longer: as text, 10 sorts before 9. Drawn apart for the same reason. */
function drawPast(seed: number): Past {
  const draws = createDraws(mix(seed, 0x79));
  const used = (): number => draws.oneOf(0, 0, 0, 8, 98, 998);
  return { items: used(), reservations: used(), holds: used() };
}

/** Mostly longer than the clients need, so that holds end after everything else. Drawn apart for the same reason. */
function drawPayWithin(seed: number): Profile['payWithinMs'] {
  const draws = createDraws(mix(seed, 0x7b));
  const one = draws.oneOf(2_000, 20_000, 900_000, 900_000, 2_000_000);
  return [one, draws.chance(0.3) ? draws.oneOf(1_000, 900_000) : one];
}

/** Renters mostly wait for days that are more than a few days ahead. Drawn apart for the same reason. */
function drawPayNear(seed: number): Profile['payNear'] {
  const draws = createDraws(mix(seed, 0xb1));
  const one = () => ({ aheadDays: draws.oneOf(1, 2, 6), onceNearMs: draws.oneOf(20_000, 1_800_000, 172_800_000) });
  const first = one();
  return [first, draws.chance(0.3) ? one() : first];
}

/** Authorizations mostly last longer than owners need, as they do for days. Drawn apart for the same reason. */
function drawDepositTimes(seed: number): Pick<Profile, 'keepDepositMs' | 'authorizationLastsMs'> {
  const draws = createDraws(mix(seed, 0xa1));
  const keepDepositMs = draws.oneOf(1_000, 60_000, 900_000, 2_000_000);
  return { keepDepositMs, authorizationLastsMs: lastsMs(draws) };
}

function lastsMs(draws: Draws): number {
  if (draws.chance(0.6)) return 7 * 86_400_000;
  return draws.chance(0.3) ? draws.between(20, 1_000) : draws.between(1_000, 30_000);
}

/** People sign in to one market in three. Drawn apart for the same reason. */
function drawSignIn(seed: number): SignIn {
  return createDraws(mix(seed, 0x7d)).chance(1 / 3) ? 'required' : 'open';
}

/** Most people who want much reach one of their limits. Drawn apart for the same reason. */
function drawLimits(seed: number): LimitSettings {
  const draws = createDraws(mix(seed, 0x7e));
  if (draws.chance(0.25)) return defaultLimits;
  const registrationsPerHour = draws.oneOf(1, 2);
  return draws.chance(0.5)
    ? { ...defaultLimits, registrationsPerHour, unpaidReservations: draws.oneOf(1, 1, 2) }
    : { ...defaultLimits, registrationsPerHour, reservationsPerHour: draws.oneOf(1, 2, 2, 3) };
}

function rateOf(kind: FaultKind, draws: Draws): number {
  if (kind === 'conflict') return draws.oneOf(0.02, 0.1, 0.3, 0.8);
  return rare.includes(kind) ? draws.oneOf(0.01, 0.03, 0.1) : draws.oneOf(0.02, 0.1, 0.3);
}

function drawPace(draws: Draws): Pace {
  const stream = draws.oneOf(10, 100, 400);
  const queue = draws.oneOf(5, 50, 50, 1_000);
  return {
    store: draws.oneOf(3, 8, 50),
    stream,
    bus: 20,
    queue,
    call: 5,
    provider: draws.oneOf(5, 5, 50, 50, 300, 600),
    network: draws.oneOf(5, 100),
  };
}

function drawGuards(draws: Draws): Profile['guards'] {
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
