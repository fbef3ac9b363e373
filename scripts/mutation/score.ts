import type { Equivalent } from './equivalents.ts';
import type { Mutant } from './mutant.ts';

/** The least share of mutants that the tests of a folder have to find. */
export const LEAST_SCORE = 0.95;

/** How one folder's tests did. */
export interface Score {
  readonly folder: string;
  readonly mutants: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  /** Found of all that could be run; 1 when there was nothing to find. */
  readonly score: number;
}

/** The score of each folder. */
export function scoresOf(folders: readonly string[], mutants: readonly Mutant[]): readonly Score[] {
  return folders.map((folder) => scoreOf(folder, mutants));
}

/** The score of everything under a folder. */
export function scoreOf(folder: string, mutants: readonly Mutant[]): Score {
  const count = (fate: Mutant['fate']) =>
    mutants.filter((mutant) => mutant.fate === fate && mutant.file.startsWith(`${folder}/`)).length;
  const [killed, timedOut, survived] = [count('killed'), count('timed out'), count('survived')];
  const all = killed + timedOut + survived;
  return { folder, mutants: all, killed, timedOut, survived, score: all === 0 ? 1 : (killed + timedOut) / all };
}

/** A survivor and, if it is known, why no test can find it. */
export interface Survivor extends Mutant {
  readonly reason: string | undefined;
}

/** Every mutant that survived, with its reason. */
export function survivorsOf(mutants: readonly Mutant[], known: readonly Equivalent[]): readonly Survivor[] {
  return mutants
    .filter(({ fate }) => fate === 'survived')
    .map((mutant) => ({ ...mutant, reason: known.find((equivalent) => isSame(equivalent, mutant))?.reason }));
}

/** What is wrong with a run's outcome, in words; nothing when all is well. */
export function faultsOf(
  folders: readonly string[],
  mutants: readonly Mutant[],
  known: readonly Equivalent[],
): readonly string[] {
  const survivors = survivorsOf(mutants, known);
  return [
    ...scoresOf(folders, mutants)
      .filter(({ score }) => score < LEAST_SCORE)
      .map(({ folder, score }) => `${folder}: ${percent(score)} is less than ${percent(LEAST_SCORE)}`),
    ...survivors.filter(({ reason }) => reason === undefined).map((mutant) => `survived: ${describeMutant(mutant)}`),
    ...known
      .filter(({ file }) => folders.some((folder) => file.startsWith(`${folder}/`)))
      .filter((equivalent) => !survivors.some((mutant) => isSame(equivalent, mutant)))
      .map(({ file, original, replacement }) => `listed, but did not survive: ${file}: ${original} → ${replacement}`),
  ];
}

/** Where a mutant is and what it changes. */
export function describeMutant({ file, line, original, replacement }: Mutant): string {
  return `${file}:${line}: ${original} → ${replacement}`;
}

/** A share as a percentage with one decimal, never rounded up. */
export function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}

function isSame(one: Pick<Mutant, 'file' | 'original' | 'replacement'>, other: Mutant): boolean {
  return one.file === other.file && one.original === other.original && one.replacement === other.replacement;
}
