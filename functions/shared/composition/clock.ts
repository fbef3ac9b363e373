import { setTimeout } from 'node:timers/promises';
import { longestPauseMs } from '../config/time-limits.ts';

/** The time now as ISO 8601 UTC: what use cases stamp their changes with. */
export function now(): string {
  return new Date().toISOString();
}

/** Waits at random, up to what grows with every race lost (full jitter). https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter */
export async function pause(lost: number): Promise<void> {
  await setTimeout(Math.random() * longestPauseMs(lost));
}
