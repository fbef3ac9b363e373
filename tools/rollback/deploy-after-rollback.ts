import { isStageName } from '../../infra/stage-name.ts';
import { deployContext } from '../deploy/deploy-context.ts';
import { movedByRollback } from './deploy-records.ts';
import { pruneVersions } from './prune-versions.ts';
import { type StageVersions, stacksWithFunctions, versionsOnAws } from './stage-versions.ts';

/**
 * Deploys, with `cdk`, in two steps where a rollback has moved aliases: CloudFormation first learns where they are, then
 * moves them. Afterwards old versions go. `args`: those of `cdk deploy`. Returns the exit code of the step that failed.
 */
export async function deployFromHere(
  args: readonly string[],
  cdk: (args: readonly string[]) => number,
  open: (stage: Parameters<typeof versionsOnAws>[0]) => StageVersions = versionsOnAws,
): Promise<number> {
  const { stage } = deployContext(args, {});
  if (!isStageName(stage)) return cdk(args);
  const versions = open(stage);
  const pinned = await pinnedIn(versions);
  if (pinned !== '') {
    console.log('A rollback has moved aliases. First CloudFormation learns where they are; then they move on.');
    const code = cdk([...args, '-c', `pinned=${pinned}`]);
    if (code !== 0) return code;
  }
  const code = cdk(args);
  if (code === 0) await prune(versions);
  return code;
}

/** As `-c pinned=` wants it. Nothing when it cannot be read: `cdk deploy` says better what is wrong. */
async function pinnedIn(versions: StageVersions): Promise<string> {
  try {
    const records = await Promise.all(stacksWithFunctions.map((stack) => versions.records(stack)));
    const moved = records.flatMap((one) => Object.entries(movedByRollback(one)));
    return moved.map(([name, version]) => `${name}:${version}`).join();
  } catch (error) {
    console.error(`Nobody knows whether a rollback has moved aliases: ${messageOf(error)}`);
    return '';
  }
}

/** A deploy that is done has not failed because something old stays. */
async function prune(versions: StageVersions): Promise<void> {
  try {
    const removed = await pruneVersions(versions, Date.now());
    if (removed > 0) console.log(`${removed} old versions removed.`);
  } catch (error) {
    console.error(`Old versions stay: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
