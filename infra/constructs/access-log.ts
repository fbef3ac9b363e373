import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/**
 * The gateway's own log, of either kind: one line for each request, kept as long as the functions' logs. Takes the
 * scope and the stage.
 */
export function createAccessLog(scope: Construct, { logRetention, removalPolicy }: Stage): LogGroup {
  return new LogGroup(scope, 'AccessLog', { retention: logRetention, removalPolicy });
}

/** What a line tells: which route, how it ended and how long it took; nobody's address. Takes how the kind of gateway names a route. */
export function accessLogFormat(route: string): AccessLogFormat {
  const line = {
    time: '$context.requestTimeEpoch',
    requestId: '$context.requestId',
    route,
    status: '$context.status',
    ms: '$context.responseLatency',
    integrationMs: '$context.integrationLatency',
    integrationStatus: '$context.integrationStatus',
    error: '$context.error.message',
    integrationError: '$context.integrationErrorMessage',
  };
  return AccessLogFormat.custom(JSON.stringify(line));
}
