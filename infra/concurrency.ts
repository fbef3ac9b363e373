import type { StageKind } from './stage-name.ts';

/**
 * How much of the account's Lambda concurrency parts of a stage may use at once, so that none starves the others. HTTP
 * functions and relays share the account's quota with them.
 */
export interface Concurrency {
  /** The most of the consumer behind one queue; at least 2. */
  readonly consumer: number;
  /** Reserved for each synchronous callee, which is also the most it gets; an emulator reserves none. */
  readonly callees: { readonly payment: number; readonly item: number } | undefined;
}

/** By kind of stage. */
export const concurrencyOf: Readonly<Record<StageKind, Concurrency>> = {
  local: { consumer: 5, callees: undefined },
  dev: { consumer: 5, callees: { payment: 10, item: 5 } },
  prod: { consumer: 20, callees: { payment: 100, item: 50 } },
};

/**
 * The concurrency that Lambda always leaves unreserved.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
export const UNRESERVED_AT_LEAST = 100;
