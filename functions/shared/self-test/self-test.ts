import { withinInvocation } from '../config/invocation.ts';
import type { Logger } from '../observability/logger.ts';
import type { Needs } from './need.ts';
import { prime } from './prime.ts';

/** The event that asks a function for its self-test: this one field. No gateway, queue or caller of the market sends it. */
export const SELF_TEST = { selfTest: true } as const;

/** What a function answers to {@link SELF_TEST}. */
export interface SelfTestAnswer {
  readonly selfTest: 'passed' | 'failed';
  /** Why something was not reached, by the variable that names it. */
  readonly unreachable: Readonly<Record<string, string>>;
}

/** A handler with a self-test beside it. */
export interface SelfTested<E, C, R> {
  /** Gets the instance ready before its first event; see {@link prime}. The entry `primed.mjs` calls it. */
  readonly prime: () => Promise<void>;
  (event: E, context: C): Promise<R>;
  (event: typeof SELF_TEST, context: C): Promise<SelfTestAnswer>;
}

/**
 * Adds the self-test to a handler: a new version proves that it loads, and reaches all that it needs, before anybody is
 * served by it. `needs` is called by a self-test only. It never throws and writes one log line `self-test`.
 */
export function withSelfTest<E, C, R>(
  handler: (event: E, context: C) => Promise<R>,
  logger: Logger,
  needs: () => Needs = () => ({}),
): SelfTested<E, C, R> {
  function tested(event: E, context: C): Promise<R>;
  function tested(event: typeof SELF_TEST, context: C): Promise<SelfTestAnswer>;
  async function tested(event: E | typeof SELF_TEST, context: C): Promise<R | SelfTestAnswer> {
    return isSelfTest(event) ? testedWith(needs(), context, logger) : handler(event, context);
  }
  return Object.assign(tested, { prime: () => prime(needs(), logger) });
}

async function testedWith(needs: Needs, context: unknown, logger: Logger): Promise<SelfTestAnswer> {
  const outcomes = await Promise.all(
    Object.entries(needs).map(async ([name, read]) => [name, await troubleOf(context, read)] as const),
  );
  const unreachable = Object.fromEntries(outcomes.flatMap(([name, why]) => (why === undefined ? [] : [[name, why]])));
  const selfTest = Object.keys(unreachable).length === 0 ? 'passed' : 'failed';
  logger.info('self-test', { outcome: selfTest, needs: outcomes.length, unreachable });
  return { selfTest, unreachable };
}

function isSelfTest(event: unknown): event is typeof SELF_TEST {
  if (typeof event !== 'object' || event === null || !('selfTest' in event)) return false;
  return event.selfTest === SELF_TEST.selfTest && Object.keys(event).length === 1;
}

/** Errors of wrappers say little themselves: what was refused is in the cause. */
async function troubleOf(context: unknown, read: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await withinInvocation(context, async () => read());
    return undefined;
  } catch (error) {
    const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return String(reason).slice(0, 300);
  }
}
