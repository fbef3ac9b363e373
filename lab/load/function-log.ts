import * as z from 'zod/mini';
import { createSignedSender } from '#shared/aws/signed-request.ts';
import { aws } from '#support/aws.ts';
import { named } from '#support/environment.ts';
import { logGroupOf } from '../../infra/stage-name.ts';
import type { FunctionLines } from './checks/refusals.check.ts';

const send = createSignedSender(aws.tables.config, 'logs');
const TIMEOUT_MS = 60_000;
/**
 * The most lines in one answer.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html
 */
const FULL_PAGE = 10_000;

const page = z.object({
  events: z.array(z.object({ message: z.string(), timestamp: z.number() })),
  nextToken: z.optional(z.nullable(z.string())),
});

const line = z.object({ message: z.string(), correlationId: z.string(), ms: z.optional(z.number()) });

/** Reads what the functions logged about requests, and about calls of payment, since a moment in ms since 1970. */
export async function readFunctionLines(since: number): Promise<FunctionLines> {
  const requests = await linesOf('reservation-http', since);
  const calls = await linesOf('payment-calls', since);
  return {
    requests: new Map(
      requests.flatMap(({ message, correlationId, ms }) =>
        message === 'request' && ms !== undefined ? [[correlationId, ms] as const] : [],
      ),
    ),
    calls: new Set(calls.flatMap(({ message, correlationId }) => (message === 'call' ? [correlationId] : []))),
  };
}

async function linesOf(name: string, since: number): Promise<readonly z.output<typeof line>[]> {
  const lines: z.output<typeof line>[] = [];
  let from: Pick<z.output<typeof page>, 'nextToken'> & { readonly startTime: number } = { startTime: since };
  for (;;) {
    const input = { logGroupName: logGroupOf(named(name)), ...from };
    const answer = await send(
      {
        path: '/',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'Logs_20140328.FilterLogEvents' },
        body: JSON.stringify(input),
      },
      AbortSignal.timeout(TIMEOUT_MS),
    );
    if (answer.status !== 200) throw new Error(`FilterLogEvents: ${answer.status} ${answer.text}`);
    const { events, nextToken } = page.parse(JSON.parse(answer.text));
    lines.push(...events.flatMap(({ message }) => parseLine(message)));
    const last = events.at(-1)?.timestamp ?? 0;
    if (typeof nextToken === 'string') from = { ...from, nextToken };
    // The emulator returns no token, so the next page starts at the last line, which then comes twice.
    else if (events.length >= FULL_PAGE && last > from.startTime) from = { startTime: last };
    else return lines;
  }
}

/** A line that is not one of ours is skipped. */
function parseLine(text: string): readonly z.output<typeof line>[] {
  if (!text.startsWith('{')) return [];
  try {
    const read = line.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}
