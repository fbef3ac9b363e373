import type { Equivalent } from './equivalents.ts';
import type { Mutant } from './mutant.ts';

/** The least share of mutants that a folder's tests must find. */
export const LEAST_SCORE = 0.95;

/** The largest share of a folder's mutants that may be unable to run: with more, the run itself is wrong. */
const MOST_BROKEN = 0.1;

/** How one folder's tests did. */
export interface Score {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  /** Mutants that cannot run. */
  readonly broken: number;
  /** The share found of all that could run; 1 when there was nothing to find, which is a fault of its own. */
  readonly score: number;
}

/** The score of each folder. */
export function scoresOf(folders: readonly string[], mutants: readonly Mutant[]): readonly Score[] {
  return folders.map((folder) => scoreOf(folder, mutants));
}

/** The score of everything under a folder; of all mutants for the empty name. */
export function scoreOf(folder: string, mutants: readonly Mutant[]): Score {
  const begin = folder === '' ? '' : `${folder}/`;
  const count = (fate: Mutant['fate']) =>
    mutants.filter((mutant) => mutant.fate === fate && mutant.file.startsWith(begin)).length;
  const [killed, timedOut, survived] = [count('killed'), count('timed out'), count('survived')];
  const all = killed + timedOut + survived;
  const score = all === 0 ? 1 : (killed + timedOut) / all;
  return { folder, mutants: all, killed, timedOut, survived, broken: count('none'), score };
}

/** A survivor and, if known, why no test can find it. */
export interface Survivor extends Mutant {
  readonly reason: string | undefined;
}

/** Every mutant that survived, with its reason. */
export function survivorsOf(mutants: readonly Mutant[], known: readonly Equivalent[]): readonly Survivor[] {
  return mutants
    .filter(({ fate }) => fate === 'survived')
    .map((mutant) => ({ ...mutant, reason: known.find((equivalent) => isSame(equivalent, mutant))?.reason }));
}

/** What is wrong with a run's result, in words; empty when all is well. */
export function faultsOf(
  folders: readonly string[],
  mutants: readonly Mutant[],
  known: readonly Equivalent[],
): readonly string[] {
  const survivors = survivorsOf(mutants, known);
  const scores = scoresOf(folders, mutants);
  return [
    ...scores
      .filter((one) => one.mutants === 0 || one.broken > one.mutants * MOST_BROKEN)
      .map((one) => `${one.folder}: ${one.mutants} changes could be tried, ${one.broken} could not be run`),
    ...scores
      .filter(({ score }) => score < LEAST_SCORE)
      .map(({ folder, score }) => `${folder}: ${percent(score)} is less than ${percent(LEAST_SCORE)}`),
    ...survivors.filter(({ reason }) => reason === undefined).map((mutant) => `survived: ${describeMutant(mutant)}`),
    ...known
      .filter(({ file }) => folders.some((folder) => file.startsWith(`${folder}/`)))
      .flatMap((equivalent) => miscounted(equivalent, survivors)),
  ];
}

/** A reason covers only as many places of its file as were examined: one more may be anything. */
function miscounted(equivalent: Equivalent, survivors: readonly Survivor[]): readonly string[] {
  const { file, original, replacement, places = 1 } = equivalent;
  const found = survivors.filter((mutant) => isSame(equivalent, mutant));
  if (found.length === places) return [];
  const lines = found.map(({ line }) => line).join(', ') || 'none';
  return [`listed for ${places} places, survived at lines: ${lines}: ${file}: ${original} → ${replacement}`];
}

/** The place of a mutant, and its change. */
function describeMutant({ file, line, original, replacement }: Mutant): string {
  return `${file}:${line}: ${original} → ${replacement}`;
}

/** A share as a percentage with one decimal, never rounded up. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

function isSame(one: Pick<Mutant, 'file' | 'original' | 'replacement'>, other: Mutant): boolean {
  return one.file === other.file && one.original === other.original && one.replacement === other.replacement;
}
