import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { checkCommand } from './lib/commands.mjs';
import { install } from './lib/market.mjs';
import { BIN, ROOT } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { say, step } from './lib/progress.mjs';

/** @typedef {{ label: string, program: string, args: string[], isWrong?: (output: string) => boolean }} Check a program that exits with 0, and what it may not print even then */

/** @type {readonly Check[]} */
const checks = [
  {
    label: 'Format and lint',
    program: 'biome',
    args: ['check', '--error-on-warnings', '--colors=off'],
    isWrong: (output) => /Found \d+ infos?\b/.test(output),
  },
  { label: 'Types', program: 'tsc', args: ['--pretty', 'false'] },
  { label: 'Architecture: imports', program: 'node', args: ['tools/architecture/report-imports.mjs'] },
  { label: 'Facts written twice', program: 'node', args: ['tools/architecture/report-copies.mjs'] },
  {
    label: 'Code written twice',
    program: 'jscpd',
    args: ['--config', '.jscpd.json', '--fail-on-empty', '--no-colors', '--exit-code'],
  },
];

await runCommand(checkCommand, async () => {
  await install(false);
  const results = await Promise.allSettled(checks.map((check) => step(check.label, () => perform(check))));
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason.message)] : []));
  for (const failure of failures) say(`\n${failure}`);
  say(failures.length === 0 ? 'Nothing to mend.' : `\n${failures.length} of ${checks.length} checks failed.`);
  return failures.length === 0 ? 0 : 1;
});

/** @param {Check} check */
async function perform({ label, program, args, isWrong }) {
  const { code, output } = await run(join(BIN, program), args, { cwd: ROOT, env: process.env });
  if (code !== 0 || isWrong?.(output) === true) throw new Error(`${label}\n${output.trim()}`);
}
