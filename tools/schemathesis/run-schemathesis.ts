import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicRoutes, routes } from '#contracts/http/routes.ts';
import { ROOT } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';
import { say } from '../bootstrap/progress.mjs';
import { add, NOTHING, type Tally } from '../vitest/tally.ts';
import type { KnownPaths, Roles } from './furnish-market.ts';
import { SCHEMATHESIS } from './install.ts';
import { acceptedByNobody, type Report, tallyOf } from './report.ts';

/** What to send. */
interface Plan {
  readonly seed: number;
  /** How many requests each operation gets in each phase that invents them. */
  readonly examples: number;
  /** Whether everybody has to sign in. */
  readonly required: boolean;
  /** Options of Schemathesis itself. */
  readonly others: readonly string[];
}

/** The phases that depend on who asks; the first role in an open market has all. */
const PHASES = ['--phases', 'examples,fuzzing,stateful'];

const file = (name: string) => join(import.meta.dirname, name);

/**
 * Runs Schemathesis against the market of an environment, once for each role, and shows its output. `folder`: where its
 * reports go. Returns the tally.
 */
export async function runSchemathesis(
  { roles, known }: { readonly roles: Roles; readonly known: KnownPaths },
  { seed, examples, required, others }: Plan,
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<Tally> {
  let total = NOTHING;
  const reports: Report[] = [];
  const needToken = Object.keys(routes).filter((route) => required && !publicRoutes.has(route));
  for (const [index, [role, headers]] of Object.entries(roles).entries()) {
    const path = join(folder, `${role}.json`);
    const document = join(ROOT, 'contracts/published/openapi.json');
    const options = [
      ...['--url', String(env.GDMARKET_API), '--seed', String(seed), '--max-examples', String(examples)],
      ...['--report-json-path', path, ...(index === 0 && !required ? [] : PHASES)],
      // Spelled as Schemathesis does, which takes it away to see what is refused without it.
      ...Object.values(headers).flatMap((value) => ['--header', `Authorization: ${value}`]),
    ];
    say(`\nSchemathesis as ${role}`);
    await launch(SCHEMATHESIS, ['--config-file', file('schemathesis.toml'), 'run', document, ...options, ...others], {
      cwd: folder,
      env: {
        ...env,
        SCHEMATHESIS_HOOKS: file('hooks.py'),
        NEED_TOKEN: needToken.join(','),
        KNOWN_PATHS: JSON.stringify(known),
        SIGNED_IN: headers.authorization === undefined ? 'no' : 'yes',
      },
      show: true,
    }).exited;
    const report = readReport(path);
    total = add(total, tallyOf(role, report));
    if (report !== undefined) reports.push(report);
  }
  return add(total, acceptedByNobody(reports));
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
