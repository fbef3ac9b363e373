import { opsCommand } from '../../tools/commands/ops.ts';
import { type StageOnAws, stageOnAws } from '../../tools/ops/stage-on-aws.ts';
import { environment } from './environment.ts';

/** What a verb wrote, and its exit code. */
export interface OpsResult {
  readonly code: number;
  readonly output: string;
}

/** The stage under test, as verbs work with it. `lines` gets what they write. */
export function stageUnderTest(lines: string[], dryRun = false): StageOnAws {
  const target = { stage: environment.GDMARKET_STAGE as StageOnAws['stage'], port: undefined, dryRun };
  return { ...stageOnAws(target), write: (line) => lines.push(line) };
}

/** Does to the stage under test what `npm run ops -- …` does. `argv`: what follows `--`. */
export async function ops(...argv: readonly string[]): Promise<OpsResult> {
  const lines: string[] = [];
  const { work, dryRun } = opsCommand.read([...argv, '--stage', environment.GDMARKET_STAGE]);
  const code = await work(stageUnderTest(lines, dryRun));
  return { code, output: lines.join('\n') };
}
