import type { ChaosReport } from '../chaos.ts';

/** Harm that was possible and asked for, but hit nothing, in words. */
export function idleFaults({
  asksFor,
  skipped,
  strikes,
}: Pick<ChaosReport, 'asksFor' | 'skipped' | 'strikes'>): readonly string[] {
  return asksFor
    .filter((name) => skipped[name] === undefined)
    .filter((name) => !strikes.some(({ fault, hit }) => fault === name && hit > 0))
    .map((name) => `${name} hit nothing all the time`);
}
