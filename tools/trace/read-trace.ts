import {
  type CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { logGroupOf, nameIn, type StageName } from '../../infra/stage-name.ts';
import type { LogLine } from './span.ts';

/** Where a stage's logs and histories are. */
export interface TraceSources {
  readonly stage: StageName;
  readonly logs: CloudWatchLogsClient;
  readonly tables: DynamoDBDocumentClient;
}

/** The correlation ids of everything that happened in a rental, in the order of their first event. */
export async function correlationIdsOf(
  { stage, tables }: TraceSources,
  reservationNo: number,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  const pages = paginateQuery(
    { client: tables },
    {
      TableName: nameIn({ name: stage }, 'history'),
      KeyConditionExpression: '#subject = :subject',
      ExpressionAttributeNames: { '#subject': 'subject' },
      ExpressionAttributeValues: { ':subject': `reservation/${reservationNo}` },
    },
  );
  for await (const { Items = [] } of pages) for (const { correlationId } of Items) ids.add(String(correlationId));
  return [...ids];
}

/** The lines with this correlation id that the stage's functions have logged since `since`, in ms. */
export async function linesOf(
  { stage, logs }: TraceSources,
  correlationId: string,
  since: number,
): Promise<readonly LogLine[]> {
  const logGroupNamePrefix = logGroupOf(`${nameIn({ name: stage })}-`);
  const groups: string[] = [];
  for await (const page of paginateDescribeLogGroups({ client: logs }, { logGroupNamePrefix }))
    groups.push(...(page.logGroups ?? []).flatMap(({ logGroupName }) => logGroupName ?? []));
  const found = await Promise.all(groups.map((logGroupName) => linesIn(logs, logGroupName, correlationId, since)));
  return found.flat();
}

async function linesIn(client: CloudWatchLogsClient, logGroupName: string, correlationId: string, since: number) {
  const input = { logGroupName, startTime: since, filterPattern: `"${correlationId}"` };
  const lines: LogLine[] = [];
  for await (const { events = [] } of paginateFilterLogEvents({ client }, input))
    for (const { message = '' } of events) lines.push(...parse(message));
  return lines.filter((line) => line.correlationId === correlationId);
}

function parse(message: string): readonly LogLine[] {
  try {
    return [JSON.parse(message.slice(message.indexOf('{')))];
  } catch {
    return [];
  }
}
