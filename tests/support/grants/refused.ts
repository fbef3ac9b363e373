import { FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { logGroupOf } from '../../../infra/stage-name.ts';
import { aws } from '../aws.ts';
import { named } from '../environment.ts';

/** The actions that IAM has refused a function since a moment (ms since 1970), as its log says. */
export async function actionsRefused(name: string, since: number): Promise<readonly string[]> {
  const input = { logGroupName: logGroupOf(named(name)), startTime: since };
  const { events = [] } = await aws.logs.send(new FilterLogEventsCommand(input));
  const text = events.map(({ message = '' }) => message).join('\n');
  return [
    ...new Set([...text.matchAll(/not authorized to perform: ([a-z0-9-]+:\w+)/g)].map(([, action = '']) => action)),
  ];
}
