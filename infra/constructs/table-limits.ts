import type { Stage } from '../stage.ts';

/** The most that a table or an index uses in a second. */
export function mostUnits({ tableLimits }: Stage) {
  if (tableLimits === undefined) return {};
  return { maxReadRequestUnits: tableLimits.reads, maxWriteRequestUnits: tableLimits.writes };
}

/** The same for a table, and what it serves from its first second on. */
export function throughputOf(stage: Stage) {
  const { tableLimits } = stage;
  if (tableLimits === undefined || !tableLimits.isWarm) return mostUnits(stage);
  const { reads: readUnitsPerSecond, writes: writeUnitsPerSecond } = tableLimits;
  return { ...mostUnits(stage), warmThroughput: { readUnitsPerSecond, writeUnitsPerSecond } };
}
