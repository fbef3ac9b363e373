import { UserError } from '../bootstrap/user-error.mjs';
import {
  beforeLastDeploy,
  type DeployRecord,
  distinct,
  rollbackRecord,
  type Versions,
  versionsIn,
} from './deploy-records.ts';
import { type StackName, type StageVersions, stacksWithFunctions } from './stage-versions.ts';

/** What to go back to. */
export interface RollbackRequest {
  readonly stage: string;
  /** The number of a record; without it, what was in use before the last deploy. */
  readonly to?: number | undefined;
  /** Only this function, by its name after the stage. */
  readonly only?: string | undefined;
  /** Shows what would be done. */
  readonly dryRun: boolean;
  /** Shows what one can go back to, and does nothing. */
  readonly list: boolean;
}

/** One function that is sent to another version. */
interface Move {
  readonly stack: StackName;
  readonly name: string;
  /** Two while they share its requests; none when a later deploy has removed the function. */
  readonly from: readonly string[];
  readonly to: string;
}

const GONE = 'is not there any more: only a deploy of that commit brings it back';

/**
 * Points the aliases of a stage at the versions of an earlier deploy, without a build, and writes that down. It may be
 * repeated. Throws a UserError when there is nothing to go back to. Prints each function that it moves.
 */
export async function runRollback(
  { stage, to, only, dryRun, list }: RollbackRequest,
  versions: StageVersions,
  write: (line: string) => void,
): Promise<void> {
  const records = await versions.records('services');
  if (records.length === 0) throw new UserError(`Nothing is deployed in stage ${stage} of this account and region.`);
  if (list) return show(records, write);
  const target = targetIn(records, to);
  await refuseWhileDeploying(stage, versions);
  const wanted = await movesTo(target.deploy, only, versions);
  const moves = wanted.filter(({ from }) => from.length > 0);
  await requirePublished(moves, versions);
  write(`Stage ${stage}: back to deploy ${target.number} of ${minute(target.at)}`);
  for (const { name, from, to: version } of wanted)
    write(`  ${name.padEnd(24)} ${from.length > 0 ? `${from.join(' and ')} → ${version}` : GONE}`);
  if (moves.length === 0) write('  Nothing to move: it is in use.');
  if (dryRun || moves.length === 0) return;
  for (const { name, to: version } of moves) await versions.use(name, version);
  await note(moves, versions);
  write(
    `${moves.length === 1 ? '1 function' : `${moves.length} functions`} moved. The next npm run deploy begins from here.`,
  );
}

function targetIn(records: readonly DeployRecord[], to: number | undefined): DeployRecord {
  const target = to === undefined ? beforeLastDeploy(records) : records.find(({ number }) => number === to);
  if (target !== undefined) return target;
  const known = distinct(records).map(({ number }) => number);
  throw new UserError(
    to === undefined
      ? 'There has been one deploy only: there is nothing to go back to.'
      : `There is no deploy ${to}; there are ${known.join(', ')}.`,
  );
}

async function refuseWhileDeploying(stage: string, versions: StageVersions): Promise<void> {
  for (const stack of stacksWithFunctions) {
    const status = await versions.statusOf(stack);
    if (status?.endsWith('_IN_PROGRESS') && !status.includes('CLEANUP'))
      throw new UserError(
        `Stage ${stage} is being deployed (${status}). Cancel that, which takes it back: ` +
          `aws cloudformation cancel-update-stack --stack-name <the ${stack} stack>`,
      );
  }
}

/** Functions that clients call come first: a new one may ask an old one for something that it does not know. */
async function movesTo(deploy: string, only: string | undefined, versions: StageVersions): Promise<readonly Move[]> {
  const moves: Move[] = [];
  let known: readonly string[] = [];
  for (const stack of stacksWithFunctions) {
    const wanted = versionsIn(await versions.records(stack), deploy);
    known = [...known, ...Object.keys(wanted)];
    for (const [name, to] of Object.entries(wanted)) {
      if (only !== undefined && name !== only) continue;
      const from = await versions.inUse(name);
      if (from.join() !== to) moves.push({ stack, name, from, to });
    }
  }
  if (only !== undefined && !known.includes(only))
    throw new UserError(`That deploy had no function ${only}; it had ${known.join(', ')}.`);
  return moves.toSorted((one, other) => Number(other.name.endsWith('-http')) - Number(one.name.endsWith('-http')));
}

async function requirePublished(moves: readonly Move[], versions: StageVersions): Promise<void> {
  for (const { name, to } of moves) {
    const published = await versions.published(name);
    if (!published.some(({ version }) => version === to))
      throw new UserError(`Version ${to} of ${name} is no longer there: deploy that commit again.`);
  }
}

/** One function alone may have moved: what is written down is what is in use. */
async function note(moves: readonly Move[], versions: StageVersions): Promise<void> {
  const name = `back-${Date.now().toString(36)}`;
  for (const stack of stacksWithFunctions) {
    const last = (await versions.records(stack)).at(-1);
    if (last === undefined) continue;
    const moved = moves.filter((move) => move.stack === stack);
    const now: Versions = {
      ...last.versions,
      ...Object.fromEntries(moved.map((move) => [move.name, move.to])),
    };
    await versions.record(stack, rollbackRecord(name, now));
  }
}

function show(records: readonly DeployRecord[], write: (line: string) => void): void {
  const chosen = distinct(records);
  for (const [index, { number, at, deploy, versions, isRollback }] of chosen.entries()) {
    const before = chosen[index - 1]?.versions ?? {};
    const changed = Object.entries(versions).filter(([name, version]) => before[name] !== version);
    const what = index === 0 ? 'all functions' : changed.map(([name]) => name).join(', ') || 'no function';
    write(`${String(number).padStart(4)}  ${minute(at)}  ${deploy}  ${isRollback ? 'rolled back: ' : ''}${what}`);
  }
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
