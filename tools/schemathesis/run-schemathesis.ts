import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';
import { add, NOTHING, type Tally } from '../vitest/tally.ts';
import { SCHEMATHESIS } from './install.ts';
import { type Report, tallyOf } from './report.ts';

/** In whose name requests are sent: the headers of each role. */
const roles: Readonly<Record<string, readonly string[]>> = { nobody: [] };

/** What to send. */
interface Plan {
  readonly seed: number;
  /** How many requests each operation gets in each phase that invents them. */
  readonly examples: number;
  /** Options of Schemathesis itself. */
  readonly others: readonly string[];
}

/**
 * Runs Schemathesis against the market of an environment, once for each role, and shows its output. `folder`: where its
 * reports go. Returns the tally.
 */
export async function runSchemathesis(plan: Plan, env: NodeJS.ProcessEnv, folder: string): Promise<Tally> {
  let total = NOTHING;
  for (const [role, headers] of Object.entries(roles)) {
    const report = join(folder, `${role}.json`);
    const options = [
      '--seed',
      String(plan.seed),
      '--max-examples',
      String(plan.examples),
      '--report-json-path',
      report,
    ];
    const all = [...options, ...headers.flatMap((header) => ['--header', header]), ...plan.others];
    const file = (name: string) => join(import.meta.dirname, name);
    const document = join(ROOT, 'contracts/published/openapi.json');
    await launch(
      SCHEMATHESIS,
      ['--config-file', file('schemathesis.toml'), 'run', document, '--url', String(env.GDMARKET_API), ...all],
      { cwd: folder, env: { ...env, SCHEMATHESIS_HOOKS: file('hooks.py') }, show: true },
    ).exited;
    total = add(total, tallyOf(role, readReport(report)));
  }
  return total;
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
