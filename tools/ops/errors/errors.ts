import {
  CloudWatchLogsClient,
  type FilteredLogEvent,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import { logGroupOf } from '../../../infra/stage-name.ts';
import { UserError } from '../../bootstrap/user-error.mjs';
import type { StageOnAws } from '../stage-on-aws.ts';
import { timeTyped, type Verb } from '../verb.ts';
import { bundleMapOf } from './bundle-map.ts';
import { errorIn } from './error-line.ts';
import { mapStack } from './map-stack.ts';

const HOUR_MS = 3_600_000;

/** Lines with a stack: our own, and Lambda's about what nobody caught. */
const WITH_STACK = '{ $.stack = "*" || $.message.stackTrace[0] = "*" }';

/** The version in the name of a log's stream. */
const VERSION = /\[([^\]]+)\]/;

/** Shows the errors that functions logged, with stacks that point to the sources. */
export const errors: Verb = {
  operands: '[FUNCTION]',
  example: 'item-http --from 2026-11-29T10:00:00Z',
  options: ['from'],
  read([name = '', ...more], { from }) {
    if (more.length > 0) throw new Error('Name one function, as in item-http, or none.');
    const since = from === undefined ? Date.now() - HOUR_MS : timeTyped('--from', from).getTime();
    return async (on) => {
      const logs = new CloudWatchLogsClient({});
      const groups = await groupsOf(logs, logGroupOf(on.named(name)));
      if (groups.length === 0) throw new UserError(`Stage ${on.stage} has no function ${name}.`);
      const shown = await Promise.all(groups.map((group) => show(on, group, linesOf(logs, group, since))));
      const count = shown.reduce((sum, one) => sum + one, 0);
      if (count === 0) on.write(`No error has been logged since ${new Date(since).toISOString()}.`);
      return 0;
    };
  },
};

async function groupsOf(client: CloudWatchLogsClient, logGroupNamePrefix: string): Promise<readonly string[]> {
  const groups: string[] = [];
  for await (const page of paginateDescribeLogGroups({ client }, { logGroupNamePrefix }))
    groups.push(...(page.logGroups ?? []).flatMap(({ logGroupName }) => logGroupName ?? []));
  return groups;
}

async function* linesOf(client: CloudWatchLogsClient, logGroupName: string, startTime: number) {
  const input = { logGroupName, startTime, filterPattern: WITH_STACK };
  for await (const { events = [] } of paginateFilterLogEvents({ client }, input)) yield* events;
}

async function show(on: StageOnAws, group: string, lines: AsyncIterable<FilteredLogEvent>): Promise<number> {
  const functionName = group.slice(logGroupOf('').length);
  const maps = new Map<string, ReturnType<typeof bundleMapOf>>();
  let count = 0;
  for await (const { message = '', logStreamName = '' } of lines) {
    const error = errorIn(message);
    if (error === undefined) continue;
    const [, version = 'live'] = VERSION.exec(logStreamName) ?? [];
    const known = maps.get(version) ?? bundleMapOf(on.lambda, functionName, version);
    maps.set(version, known);
    const map = await known;
    // Only the bundle has a map: files of Node itself have other names.
    const stack = mapStack(error.stack, (file) => (file.endsWith('/index.js') ? map : undefined));
    on.write(`\n${error.time} ${functionName} ${error.title}\n${stack}`);
    count += 1;
  }
  return count;
}
