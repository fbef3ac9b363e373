import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDraws } from '../random.ts';
import { checkRecorded } from '../simulation/linearizability/check.ts';
import { checkAccounts } from './checks/accounts.check.ts';
import { checkAnswers } from './checks/answers.check.ts';
import { type Check, nothingAgainst } from './checks/check.ts';
import { checkFlow } from './checks/flow.check.ts';
import { checkHealing } from './checks/healing.check.ts';
import { checkOpening } from './checks/opening.check.ts';
import { checkRefusals } from './checks/refusals.check.ts';
import { prepareReservations } from './clients/prepare.ts';
import { openDesk } from './clients/recording-client.ts';
import { drawExperiment } from './drawing.ts';
import { type Evidence, runExperiment } from './experiment.ts';
import type { LoadOptions } from './load-options.ts';
import { openParameters } from './parameters.ts';
import { planOf, reservationsFor } from './plan.ts';
import { answersTable, checkLines, inColumns } from './report.ts';
import { LOOK_MS } from './watch-breaker.ts';

/**
 * Runs the breaker's experiment, writes its results into a folder and prints a verdict. Returns whether every check
 * held.
 */
export async function loadBreaker({ clients, seconds, seed, out, signal, say }: LoadOptions): Promise<boolean> {
  mkdirSync(out, { recursive: true });
  const requests = join(out, 'requests.jsonl');
  const desk = openDesk(requests);
  const random = createDraws(seed);
  const parameters = await openParameters();
  const timing = { ...parameters.guard, noticeMs: parameters.noticeMs, lookMs: LOOK_MS, seconds };
  const count = reservationsFor(clients, planOf(timing));
  say(`Preparing ${count} reservations…`);
  const reservations = await prepareReservations(desk, count, () => random.between(1, 1_000));
  const evidence = await runExperiment({ clients, seconds, desk, parameters, reservations, random, signal, say });
  await desk.close();
  const checks = [...checkEvidence(evidence), linearizable(requests)];
  const table = answersTable(evidence);
  const drawing = join(out, 'breaker.svg');
  writeFileSync(
    drawing,
    drawExperiment(evidence, `${clients} clients paying, time limit ${evidence.settings.timeoutMs} ms`),
  );
  writeFileSync(join(out, 'result.json'), toJson({ clients, seconds, seed, table, checks, evidence }));
  for (const line of ['', ...inColumns(table), '', ...checkLines(checks), '']) say(line);
  say(`Drawing: ${drawing}`);
  return checks.every(({ ok }) => ok);
}

/** Everything that must hold. */
function checkEvidence(evidence: Evidence): readonly Check[] {
  const { attempts, accounts, lines, isOutOfReservations, phases, slowSteps, noticeMs } = evidence;
  const last = slowSteps.at(-1);
  // There a call takes longer than its function may run. A phase is known to be over only once the next settings are in
  // force.
  const blind = [...(last === undefined ? [] : [last]), phases.gone].map(({ from, to }) => ({
    from,
    to: to + noticeMs,
  }));
  return [
    ...checkFlow(evidence),
    ...checkOpening(evidence),
    checkHealing(evidence),
    ...checkRefusals(attempts, lines, blind),
    ...checkAnswers(
      attempts.filter(({ sentAt, status }) => sentAt >= phases['warm-up'].to || status !== 503),
      isOutOfReservations,
    ),
    ...checkAccounts(accounts, attempts),
  ];
}

function linearizable(file: string): Check {
  const { items, operations, undecided, skipped, leftOut, violations } = checkRecorded(file);
  return nothingAgainst(
    'What clients were answered is explained by one thing after another',
    [
      ...violations.map(({ itemNo, story }) => `item ${itemNo}: ${story}`),
      ...(undecided.length > 0 ? [`${undecided.length} items undecided`] : []),
      ...(items === 0 ? ['nothing was recorded'] : []),
      // Every item here was registered within the experiment, so everything must be checkable.
      ...(skipped + leftOut > 0 ? [`${skipped} items and ${leftOut} requests could not be checked`] : []),
    ],
    `${operations} requests about ${items} items, ${undecided.length} undecided; ${skipped} items older than the run, ${leftOut} requests about no known item`,
  );
}

/** The result as JSON: the figures, and the data of the drawing. */
function toJson({ evidence, ...result }: { readonly evidence: Evidence; readonly [key: string]: unknown }): string {
  const { lines, accounts: _, attempts, ...kept } = evidence;
  const measured = attempts.map((attempt) => ({
    ...attempt,
    functionMs: lines.requests.get(attempt.correlationId),
    isCallInLog: lines.calls.has(attempt.correlationId),
  }));
  return `${JSON.stringify({ ...result, ...kept, attempts: measured }, undefined, 1)}\n`;
}
