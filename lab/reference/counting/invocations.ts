import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { add } from './usage.ts';

/** What the logs of functions say, by name of the function. */
export interface Invocations {
  /** How often each was invoked. */
  readonly times: Map<string, number>;
  /** The memory of each, in GB. */
  readonly gigabytes: Map<string, number>;
  /** Bytes of what functions wrote themselves, and of Lambda's lines about invocations. */
  readonly ownBytes: Map<string, number>;
  readonly lambdaBytes: Map<string, number>;
}

/** CloudWatch counts so many bytes for each line beside its text. */
const BYTES_A_LINE = 26;
const REPORT = /^REPORT .*\tMemory Size: (\d+) MB/;
const OF_LAMBDA = /^(?:START|END|REPORT) RequestId: /;

/** A place in each log: what is read later begins there. */
export type Marks = ReadonlyMap<string, number>;

/** How many lines each log has by now. */
export async function markLogs(endpoint: string): Promise<Marks> {
  return new Map([...(await linesOf(endpoint))].map(([name, lines]) => [name, lines.length]));
}

/** Reads what was logged after the marks. */
export async function invocationsSince(endpoint: string, marks: Marks): Promise<Invocations> {
  const found: Invocations = {
    times: new Map(),
    gigabytes: new Map(),
    ownBytes: new Map(),
    lambdaBytes: new Map(),
  };
  for (const [name, all] of await linesOf(endpoint)) {
    for (const line of all.slice(marks.get(name) ?? 0)) {
      const bytes = Buffer.byteLength(line) + BYTES_A_LINE;
      add(OF_LAMBDA.test(line) ? found.lambdaBytes : found.ownBytes, name, bytes);
      const [, memory] = REPORT.exec(line) ?? [];
      if (memory === undefined) continue;
      add(found.times, name, 1);
      found.gigabytes.set(name, Number(memory) / 1_024);
    }
  }
  return found;
}

async function linesOf(endpoint: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const client = new CloudWatchLogsClient({ endpoint });
  const { logGroups = [] } = await client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws/lambda/' }));
  const read = logGroups.map(async ({ logGroupName = '' }) => {
    const { events = [] } = await client.send(new FilterLogEventsCommand({ logGroupName, limit: 10_000 }));
    return [logGroupName.replace('/aws/lambda/', ''), events.map(({ message = '' }) => message)] as const;
  });
  return new Map(await Promise.all(read));
}
