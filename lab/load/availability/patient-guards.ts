import { guardedDependencies } from '#contracts/settings/parameters.ts';
import { replaceGuard } from '#support/guards.ts';

/**
 * Gives guarded calls all the time there is, and keeps circuits closed. An emulator on two cores starts a process for
 * each instance of a new version, so that calls are late for want of cores, which says nothing about the replacement.
 */
const PATIENT = { timeoutMs: 5_000, windowMs: 10_000, minimumCalls: 10_000, failureRatio: 0.9, pauseMs: 1_000 };

/** Runs `work` with patient guards, and restores their settings. */
export async function withPatientGuards<T>(work: () => Promise<T>): Promise<T> {
  const restore = await Promise.all(guardedDependencies.map((dependency) => replaceGuard(dependency, PATIENT)));
  try {
    return await work();
  } finally {
    await Promise.all(restore.map((goBack) => goBack()));
  }
}
