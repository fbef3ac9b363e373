import type { GuardSettings } from '@gdmarket/resilience';
import type { LimitSettings } from '#contracts/settings/limits.ts';
import type { PayingTimes } from '#functions/reservation/domain/time-to-pay.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import type { FaultKind } from './faults.ts';

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
