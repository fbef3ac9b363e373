import type { Operation } from '../history.ts';
import { checkHistory } from './check.ts';

/** Configurations to look at before giving up: histories of the simulation take about twenty, one in 10,000 far more. */
const LIMIT = 50_000;

/** A rule of the simulation: what its clients were answered can be explained. Takes all they asked, from an empty market on. */
export function checkLinearizable(
  operations: readonly Operation[],
  blame: (rule: string, message: string) => void,
): void {
  const { violations } = checkHistory(operations, { unregistered: 'absent', limit: LIMIT });
  for (const { story } of violations) blame('linearizable', story);
}
