import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isCorrelationId } from '#shared/http/correlation-id.ts';
import { UserError } from '../bootstrap/user-error.mjs';
import { reachStage } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { marketPort, stage, wholeNumber } from '../options/kinds.ts';
import { correlationIdsOf, linesOf, type TraceSources } from '../trace/read-trace.ts';
import { spansOf } from '../trace/span.ts';
import { drawWaterfall } from '../trace/waterfall.ts';

const HOUR_MS = 3_600_000;

export const traceCommand = defineCommand({
  name: 'npm run trace',
  purpose:
    'Draws the way of a request, or of a whole rental, through the functions: who did what, when, and for how long.',
  examples: ['npm run trace -- 42', 'npm run trace -- 0a6e7c2e-7d4b-4d0e-a7a7-3a4c2f1b8d11 --stage dev --hours 2'],
  operands: '<correlation id | reservation number>',
  options: {
    stage: stage('whose functions (local unless told; others by the AWS credentials of this shell)'),
    port: marketPort(),
    hours: wholeNumber(1, 24, 'how far back to look'),
  },
  request({ values: { stage: name = 'local', port, hours }, operands: [asked = '', ...more] }) {
    if (port !== undefined && name !== 'local') throw new Error('--port is for stage local.');
    if (more.length > 0 || !isCorrelationId(asked))
      throw new Error('Name one correlation id, as in the answer’s x-correlation-id, or one reservation number.');
    return { stage: name, port, hours, asked };
  },
  async run({ stage: name, port, hours, asked }) {
    await reachStage(name, port);
    const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    const sources = { stage: name, logs: new CloudWatchLogsClient({}), tables };
    const since = Date.now() - hours * HOUR_MS;
    const ids = /^\d{1,15}$/.test(asked) ? await correlationIdsOf(sources, Number(asked)) : [asked];
    if (ids.length === 0) throw new UserError(`Nothing is known of reservation ${asked} in stage ${name}.`);
    for (const id of ids) await show(sources, id, since, hours);
    return 0;
  },
});

async function show(sources: TraceSources, id: string, since: number, hours: number): Promise<void> {
  const spans = spansOf(await linesOf(sources, id, since));
  console.log(`\n${id}${spans.length === 0 ? `: no function has logged it in the last ${hours} h` : ''}`);
  if (spans.length > 0) for (const line of drawWaterfall(spans)) console.log(line);
}
