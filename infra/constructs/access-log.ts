import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { COMMAND_MS } from '../monitoring/metrics.ts';
import { nameIn, type Stage } from '../stage.ts';

/**
 * The access log of either gateway: one line for each request. It holds addresses of clients, so it is kept for a week
 * only. The durations of commands become a metric: neither gateway has one for commands alone that costs nothing.
 */
export function createAccessLog(scope: Construct, stage: Stage): LogGroup {
  const log = new LogGroup(scope, 'AccessLog', {
    retention: RetentionDays.ONE_WEEK,
    removalPolicy: stage.removalPolicy,
  });
  log.addMetricFilter('Commands', {
    filterPattern: FilterPattern.literal(
      `{ ($.ms >= 0) && (${COMMANDS.map((method) => `$.route = "${method} *"`).join(' || ')}) }`,
    ),
    metricNamespace: nameIn(stage),
    metricName: COMMAND_MS,
    metricValue: '$.ms',
    unit: Unit.MILLISECONDS,
  });
  return log;
}

const COMMANDS = ['POST', 'PATCH', 'PUT', 'DELETE'];

/**
 * The content of a line: who asked for what, the result, and the duration. `route` is the gateway's variable for a
 * route. The path itself is absent: it may be an address that works without signing in. The function's own line has it
 * without the secret. Status and duration are numbers: every request has them.
 */
export function accessLogFormat(route: string): AccessLogFormat {
  const line = {
    time: '$context.requestTimeEpoch',
    requestId: '$context.requestId',
    ip: '$context.identity.sourceIp',
    userAgent: '$context.identity.userAgent',
    route,
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    integrationMs: '$context.integrationLatency',
    integrationStatus: '$context.integrationStatus',
    error: '$context.error.message',
    integrationError: '$context.integrationErrorMessage',
  };
  return AccessLogFormat.custom(JSON.stringify(line).replaceAll(/"(\$context\.(?:status|responseLatency))"/g, '$1'));
}
