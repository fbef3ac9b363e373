import { environment } from './environment.ts';
import { type Ending, npmRun } from './npm-run.ts';

/** Does to the stage under test what `npm run ops -- …` does. `argv`: what follows `--`. */
export function ops(...argv: readonly string[]): Promise<Ending> {
  return npmRun('ops', ...argv, '--stage', environment.GDMARKET_STAGE);
}
