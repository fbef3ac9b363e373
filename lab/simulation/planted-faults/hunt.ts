import { specOf } from '../histories/history-spec.ts';
import { playHistory } from '../histories/run-history.ts';
import type { PlantedFault } from './planted-fault.ts';
import { simulate } from './simulate-with.ts';

/** The size of a hunt: how many histories of which seed, from the first. `known`: the one that found it before. */
export interface Hunt {
  readonly seed: string;
  readonly histories: number;
  readonly known?: number | undefined;
}

/**
 * The result of a hunt: the rule that broke and after how many histories, or none. `seconds` of wall clock, including
 * the start of the process.
 */
export interface Catch {
  readonly fault: PlantedFault;
  readonly seed: string;
  readonly histories: number;
  readonly rule?: string;
  readonly seconds: number;
}

/**
 * Plants a fault in a new process and simulates there until a rule breaks: in the known history, and if none does, from
 * the first on. Rejects when the process gives no result.
 */
export async function hunt(fault: PlantedFault, { seed, histories, known }: Hunt): Promise<Catch> {
  const started = performance.now();
  const again = known === undefined ? undefined : await simulate({ seed, first: known, histories: 1 }, fault);
  const { failure } = again?.failure ? again : await simulate({ seed, first: 0, histories }, fault);
  const seconds = (performance.now() - started) / 1000;
  if (failure === undefined) return { fault, seed, histories, seconds };
  return { fault, seed, histories: failure.history + 1, seconds, rule: failure.rule };
}

/**
 * Replays, without any fault, every history in which a fault was caught. Returns as a sentence the rule that breaks
 * even so, because such a catch proves nothing; undefined when all rules hold.
 */
export async function brokenWithoutFault(catches: readonly Catch[]): Promise<string | undefined> {
  const caught = catches.filter(({ rule }) => rule !== undefined);
  const names = new Map(
    caught.map(({ seed, histories }) => [`${seed}:${histories - 1}`, { seed, index: histories - 1 }]),
  );
  for (const [name, { seed, index }] of names) {
    const { violation } = await playHistory(specOf(seed, index), { telling: false });
    if (violation) return `without any fault, history ${name} breaks "${violation.rule}"`;
  }
  return undefined;
}
