import { setTimeout } from 'node:timers/promises';
import { longestPauseMs } from '../config/time-limits.ts';

/** The current time as ISO 8601 UTC. Use cases stamp their changes with it. */
export function now(): string {
  return new Date().toISOString();
}

/**
 * Waits for a random time whose limit grows with every lost race (full jitter).
 * https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter
 */
export async function pause(lost: number): Promise<void> {
  await setTimeout(Math.random() * longestPauseMs(lost));
}
