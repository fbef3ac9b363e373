import { createDraws, type Draws, mix } from '#lab/random.ts';
import { drawGuards, drawSettings } from './draw-settings.ts';
import { FAULTS, type FaultKind } from './faults.ts';
import type { Pace, Past, Profile } from './profile.ts';

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
 * in histories without that fault (swarm testing, Groce et al. 2012). What has a source of its own leaves the other draws
 * as they are: histories of before stay the same.
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
    guards: drawGuards(draws),
    ...drawSettings(seed),
  };
}

/** The share of instances that run the next version while it is being deployed. */
function drawDeploy(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x76));
  return draws.chance(0.4) ? { 'next version': draws.oneOf(0.2, 0.5, 0.8) } : {};
}

/** How often Lambda itself fails when one function calls another. */
function drawPlatform(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x77));
  return draws.chance(0.15) ? { 'call fails': draws.oneOf(0.02, 0.1, 0.3) } : {};
}

/** How often a read that does not ask for consistency returns old data. */
function drawStale(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x79));
  return draws.chance(0.4) ? { 'stale read': draws.oneOf(0.1, 0.5, 1) } : {};
}

/** How often a function is given so little time that it may have to give up. */
function drawOutOfTime(seed: number): Profile['rates'] {
  const draws = createDraws(mix(seed, 0x91));
  return draws.chance(0.15) ? { 'out of time': draws.oneOf(0.05, 0.2, 0.5) } : {};
}

/**
 * In some histories relays are so far behind that batches are full and requests of ten entries follow each other.
 */
function drawStall(seed: number): Pick<Profile, 'batch'> & { readonly pace?: Pick<Pace, 'stream'> } {
  return createDraws(mix(seed, 0x78)).chance(0.05) ? { batch: 100, pace: { stream: 5_000 } } : { batch: 12 };
}

/** Draws numbers that soon get one digit longer: as text, 10 sorts before 9. */
function drawPast(seed: number): Past {
  const draws = createDraws(mix(seed, 0x79));
  const used = (): number => draws.oneOf(0, 0, 0, 8, 98, 998);
  return { items: used(), reservations: used(), holds: used() };
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
