import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { EQUIVALENTS } from './equivalents.ts';
import { FOLDERS, foldersUnder } from './folders.ts';
import { mutationPage } from './page.ts';
import { runStryker } from './run-stryker.ts';
import { faultsOf, percent, scoresOf, survivorsOf } from './score.ts';

const PAGE = 'docs/testing/mutation.md';

/** One processor is left to whoever else works here. */
const processes = String(Math.max(1, availableParallelism() - 1));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reuse: { type: 'boolean', default: false }, concurrency: { type: 'string', default: processes } },
});
const folders = foldersUnder(positionals);
const mutants = await runStryker({ folders, reuse: values.reuse, concurrency: Number(values.concurrency) });

console.table(scoresOf(folders, mutants).map((score) => ({ ...score, score: percent(score.score) })));
const faults = faultsOf(folders, mutants, EQUIVALENTS);
for (const fault of faults) console.log(fault);
if (faults.length > 0) process.exitCode = 1;
else if (folders.length === FOLDERS.length && !values.reuse) {
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(PAGE, `${mutationPage({ folders, mutants, survivors: survivorsOf(mutants, EQUIVALENTS), date })}\n`);
  console.log(`${PAGE} is written`);
}
