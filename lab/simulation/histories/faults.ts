import { mix, unit } from '#lab/random.ts';

/** Everything that may go wrong. Each history has a few of them, at rates of its own. */
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
  // Provider, for a while: in a rush only
  'provider is down',
  // Synchronous calls, drawn apart
  'call fails',
  // Tables, drawn apart
  'stale read',
  // Messages that are to come again
  'queue refuses',
  'queue answer lost',
] as const;

/** One of {@link FAULTS}. */
export type FaultKind = (typeof FAULTS)[number];

/** Which faults strike how often, 0..1. */
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

/** One fault that struck. `place`: where in the history, the same as long as what led there is the same. */
export interface StruckFault {
  readonly kind: FaultKind;
  readonly place: number;
}

/** Says whether a fault strikes at a place. */
export interface Faults {
  readonly strikes: (kind: FaultKind, place: number) => boolean;
  /** From now on nothing fails. */
  readonly end: () => void;
  /** What struck so far. */
  readonly struck: readonly StruckFault[];
}

const codes = new Map<FaultKind, number>(FAULTS.map((kind, index) => [kind, index + 1]));

/** A fault's name among those to leave out. */
export function faultKey({ kind, place }: StruckFault): string {
  return `${kind}@${place}`;
}

/** The faults of one history. Takes their rates, and single ones to leave out (by {@link faultKey}). */
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
