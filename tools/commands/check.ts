import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/processes.mjs';
import { say, step } from '../bootstrap/progress.mjs';
import { withoutOptions } from '../options/define-command.ts';

/** A program that must exit with 0, and text that it must not print even then. */
interface Check {
  readonly label: string;
  readonly program: string;
  readonly args: string[];
  isWrong?(output: string): boolean;
}

const checks: readonly Check[] = [
  {
    label: 'Format and lint',
    program: 'biome',
    args: ['check', '--error-on-warnings', '--colors=off'],
    isWrong: (output) => /Found \d+ infos?\b/.test(output),
  },
  { label: 'Types', program: 'tsc', args: ['--pretty', 'false'] },
  { label: 'Types of the board', program: 'tsc', args: ['--pretty', 'false', '--project', 'apps/board'] },
  { label: 'Architecture: imports', program: 'node', args: ['tools/architecture/report-imports.ts'] },
  { label: 'Published documents', program: 'node', args: ['tools/docs/lint-documents.ts'] },
  { label: 'Facts written twice', program: 'node', args: ['tools/architecture/report-copies.ts'] },
  {
    label: 'Code written twice',
    program: 'jscpd',
    args: ['--config', '.jscpd.json', '--fail-on-empty', '--no-colors', '--exit-code'],
  },
];

export const checkCommand = withoutOptions(
  'npm run check',
  'Checks format, types, architecture, the published documents, and what is written twice.',
  async () => {
    const results = await Promise.allSettled(checks.map((check) => step(check.label, () => perform(check))));
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason.message)] : []));
    for (const failure of failures) say(`\n${failure}`);
    say(failures.length === 0 ? 'Nothing to mend.' : `\n${failures.length} of ${checks.length} checks failed.`);
    return failures.length === 0 ? 0 : 1;
  },
);

async function perform({ label, program, args, isWrong }: Check): Promise<void> {
  const { code, output } = await run(join(BIN, program), args, { cwd: ROOT, env: process.env });
  if (code !== 0 || isWrong?.(output) === true) throw new Error(`${label}\n${output.trim()}`);
}
