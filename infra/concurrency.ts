import type { StageKind } from './stage-name.ts';

/**
 * How much of the account's Lambda concurrency parts of a stage may use at once, so that none starves the others.
 * Together with HTTP functions and relays they share the account's quota.
 */
export interface Concurrency {
  /** Of the consumer behind one queue, at most; from 2. */
  readonly consumer: number;
  /** Kept for each synchronous callee, and the most it gets; nobody keeps any on an emulator. */
  readonly callees: { readonly payment: number; readonly item: number } | undefined;
}

/** By kind of stage. */
export const concurrencyOf: Readonly<Record<StageKind, Concurrency>> = {
  local: { consumer: 5, callees: undefined },
  dev: { consumer: 5, callees: { payment: 10, item: 5 } },
  prod: { consumer: 20, callees: { payment: 100, item: 50 } },
};

/**
 * What Lambda never lets functions keep for themselves.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
 */
export const UNRESERVED_AT_LEAST = 100;
