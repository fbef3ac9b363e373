import { markdownTable } from '../../tools/docs/markdown-table.ts';
import type { Mutant } from './mutant.ts';
import { LEAST_SCORE, percent, type Score, type Survivor, scoreOf, scoresOf } from './score.ts';

/** What a complete run found. */
export interface Record {
  readonly folders: readonly string[];
  readonly mutants: readonly Mutant[];
  readonly survivors: readonly Survivor[];
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** The page with the result of the last complete run, in Markdown. */
export function mutationPage({ folders, mutants, survivors, date }: Record): string {
  const rows = [...scoresOf(folders, mutants).map(asRow), asRow({ ...scoreOf('', mutants), folder: 'all' })];
  return `# Mutation tests

<!-- written by \`npm run mutation\` -->

\`npm run mutation\` changes the code in small ways, one at a time (a condition turned round, a text emptied, a call left out), and
runs the unit tests that reach the change. A change that no test notices has survived: a test is missing, or the code says
more than it needs to. The command fails when a folder's tests find less than ${percent(LEAST_SCORE)} of the changes, and for every survivor that
\`lab/mutation/equivalents.ts\` gives no reason for.

\`npm run mutation -- functions/payment\` does one part. With \`--reuse\` it takes over what the last run found where
neither code nor tests have changed. With \`--concurrency 2\` it uses two processes. Only a complete run without \`--reuse\`
writes this page. Not part of the daily run.

## Result of ${date}

${markdownTable(['folder', 'mutants', 'killed', 'timed out', 'survived', 'score'], rows)}

A time-out is a find, too: the change made a loop endless. ${leftOut(mutants)}

## Survivors

${survivors.length === 0 ? 'None.' : survivorTable(survivors)}`;
}

function leftOut(mutants: readonly Mutant[]): string {
  const broken = mutants.filter(({ fate }) => fate === 'none').length;
  return `Left out: changes after which no module can be loaded (${broken}).`;
}

function asRow({ folder, mutants, killed, timedOut, survived, score }: Score): readonly string[] {
  return [code(folder), ...[mutants, killed, timedOut, survived].map(String), percent(score)];
}

function survivorTable(survivors: readonly Survivor[]): string {
  return markdownTable(
    ['file', 'code', 'changed to', 'why no test can tell'],
    survivors.map(({ file, original, replacement, reason }) => [
      code(file),
      code(original),
      code(replacement),
      reason ?? 'unknown',
    ]),
  );
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
