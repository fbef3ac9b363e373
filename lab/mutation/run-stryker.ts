import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { LEFT_OUT } from './folders.ts';
import type { Mutant } from './mutant.ts';

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** Where StrykerJS keeps its copy of the checkout and the results of earlier runs. */
const WORK = '.local/mutation';

const fates: Readonly<Record<string, Mutant['fate']>> = {
  Killed: 'killed',
  Timeout: 'timed out',
  Survived: 'survived',
  NoCoverage: 'survived',
};

/** The options of a run. */
export interface Run {
  readonly folders: readonly string[];
  /**
   * Reuses the last run's results for unchanged code and tests. It cannot know about code that runs while a module is
   * loaded.
   */
  readonly reuse: boolean;
  /** How many processes run side by side. */
  readonly concurrency: number;
}

/**
 * Changes the code of the folders in every way that StrykerJS knows, and runs the tests that reach each change. Takes
 * minutes.
 */
export async function runStryker({ folders, reuse, concurrency }: Run): Promise<readonly Mutant[]> {
  const results = await new Stryker({
    mutate: [...folders.map((folder) => `${folder}/*.ts`), LEFT_OUT],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'lab/mutation/vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency,
    // StrykerJS reads this file through an interface that TypeScript 7 does not have; our copy reaches nothing outside
    // its folder
    tsconfigFile: 'none',
    disableTypeChecks: false,
    tempDirName: `${WORK}/sandbox`,
    incremental: true,
    incrementalFile: `${WORK}/incremental.json`,
    force: !reuse,
    ignorePatterns: ['.local', 'cdk.out*', 'infra', 'lab/{chaos,load,model,simulation}', 'tests'],
    reporters: ['progress-append-only'],
  }).runMutationTest();
  return results.map(toMutant);
}

function toMutant({ fileName, location, replacement, status }: Result): Mutant {
  return {
    file: relative('', fileName).split(sep).join('/'),
    line: location.start.line,
    original: onOneLine(textAt(readFileSync(fileName, 'utf8'), location)),
    replacement: onOneLine(replacement),
    fate: fates[status] ?? 'none',
  };
}

/** StrykerJS counts lines and columns from 1; the end is exclusive. */
function textAt(source: string, { start, end }: Result['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined))
    .join('\n');
}

function onOneLine(code: string): string {
  return code.replace(/\s+/g, ' ').trim();
}
