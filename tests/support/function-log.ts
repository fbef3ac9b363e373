import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { logGroupOf } from '../../infra/stage-name.ts';
import { aws } from './aws.ts';
import { named } from './environment.ts';

/**
 * The lines that a function has logged since a moment (ms since 1970), parsed; lines that are no JSON are left out.
 * `name`: the part after `gdmarket-<stage>-`. MiniStack waits 50 ms for a run's lines, and adds later ones to the next run
 * of the same instance: who waits for a line has to make the function run again.
 */
export async function linesLogged(name: string, since: number): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const input = { logGroupName: logGroupOf(named(name)), startTime: since };
  const { events = [] } = await aws.logs.send(new FilterLogEventsCommand(input));
  return events.flatMap(({ message = '' }) => parse(message));
}

/** Lambda, like some emulators, writes time, request and level before a function's own text. */
function parse(line: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    return [JSON.parse(line.slice(line.indexOf('{')))];
  } catch {
    return [];
  }
}
