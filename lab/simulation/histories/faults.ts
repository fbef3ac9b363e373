import { mix, unit } from '#lab/random.ts';

/** Everything that may go wrong. Each history has some of these faults, at its own rates. */
export const FAULTS = [
  // Tables
  'conflict',
  'throttle',
  'answer lost',
  'answer lost, repeated',
  // Functions
  'stops before',
  'stops after',
  'second instance',
  // Streams and bus
  'batch again',
  'bus takes part',
  'bus throttles',
  'bus answer lost',
  'bus delivers twice',
  // Queues
  'delivered twice',
  // Synchronous calls
  'call throttled',
  'call refused',
  'call rejected',
  'call lost',
  'call delayed',
  // Provider
  'declined',
  'provider fails before',
  'provider fails after',
  // Breaker
  'breaker store fails',
  'breaker store answer lost',
  // Clients
  'client loses answer',
  // Time
  'slow step',
  'slow function',
  // Deploys
  'next version',
  // Provider, down for a while: only in a rush
  'provider is down',
  // Synchronous calls, drawn apart
  'call fails',
  // Tables, drawn apart
  'stale read',
  // Messages that come again
  'queue refuses',
  'queue answer lost',
  // Functions, drawn apart
  'out of time',
] as const;

/** One of {@link FAULTS}. */
export type FaultKind = (typeof FAULTS)[number];

/** How often each fault strikes, 0..1. */
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

/**
 * A fault that struck. `place`: its place in the history, which stays the same as long as everything before it does.
 */
export interface StruckFault {
  readonly kind: FaultKind;
  readonly place: number;
}

/** Decides whether a fault strikes at a place. */
export interface Faults {
  readonly strikes: (kind: FaultKind, place: number) => boolean;
  /** Ends all faults: nothing fails from now on. */
  readonly end: () => void;
  /** The faults that struck so far. */
  readonly struck: readonly StruckFault[];
}

const codes = new Map<FaultKind, number>(FAULTS.map((kind, index) => [kind, index + 1]));

/** The name by which a single fault is left out. */
export function faultKey({ kind, place }: StruckFault): string {
  return `${kind}@${place}`;
}

/** Makes the faults of one history. `without`: single faults to leave out, by {@link faultKey}. */
export function createFaults(rates: FaultRates, without: ReadonlySet<string>): Faults {
  const struck: StruckFault[] = [];
  let ended = false;
  return {
    struck,
    strikes(kind, place) {
      const rate = rates[kind];
      if (rate === undefined || ended || unit(mix(place, codes.get(kind) ?? 0)) >= rate) return false;
      if (without.size > 0 && without.has(faultKey({ kind, place }))) return false;
      struck.push({ kind, place });
      return true;
    },
    end: () => {
      ended = true;
    },
  };
}
