import { guardedDependencies, holdParameter } from '#contracts/settings/parameters.ts';
import { environment } from '../support/environment.ts';
import { type RestoreSettings, replaceGuard, replaceSettings } from '../support/guards.ts';

/**
 * Most tests are not about time, so the market under test gives every call seconds, and no number of late answers opens
 * a circuit. A test about limits sets its own, or those of a deployed market.
 */
const generous = { timeoutMs: 3_000, windowMs: 10_000, minimumCalls: 10_000, failureRatio: 0.9, pauseMs: 1_000 };

/** On a busy machine the tests take longer than a hold lasts. What one test left unpaid must not end during another. */
const heldForADay = { payWithinSeconds: 86_400 };

let restore: readonly RestoreSettings[] = [];

/** Vitest calls this before the first end-to-end test. */
export async function setup(): Promise<void> {
  restore = await Promise.all([
    ...guardedDependencies.map((dependency) => replaceGuard(dependency, generous)),
    replaceSettings(holdParameter(environment.GDMARKET_STAGE), heldForADay),
  ]);
}

/** Vitest calls this after the last test: the market may stay in use. */
export async function teardown(): Promise<void> {
  await Promise.all(restore.map((goBack) => goBack()));
}
