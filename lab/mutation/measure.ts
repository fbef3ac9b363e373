import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describeError } from '../../tools/bootstrap/user-error.mjs';
import { mutationCommand } from '../../tools/commands/mutation.ts';
import { EQUIVALENTS } from './equivalents.ts';
import { FOLDERS, foldersUnder } from './folders.ts';
import { mutationPage } from './page.ts';
import { runStryker } from './run-stryker.ts';
import { faultsOf, percent, scoresOf, survivorsOf } from './score.ts';

const PAGE = 'docs/testing/mutation.md';

/** Leaves one processor free for other programs. */
const spare = Math.max(1, availableParallelism() - 1);
const { paths, reuse, concurrency = spare } = mutationCommand.read(process.argv.slice(2));
const folders = chosen(paths);
const mutants = await runStryker({ folders, reuse, concurrency });

console.table(scoresOf(folders, mutants).map((score) => ({ ...score, score: percent(score.score) })));
const faults = faultsOf(folders, mutants, EQUIVALENTS);
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
else if (folders.length === FOLDERS.length && !reuse) {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(PAGE, `${mutationPage({ folders, mutants, survivors: survivorsOf(mutants, EQUIVALENTS), date })}\n`);
  console.log(`${PAGE} is written`);
}

/** Ends with a sentence, not a stack trace, when a path has nothing to mutate. */
function chosen(named: readonly string[]): readonly string[] {
  try {
    return foldersUnder(named);
  } catch (error) {
    console.error(describeError(error));
    process.exit(1);
  }
}
