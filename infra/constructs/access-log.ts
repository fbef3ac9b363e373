import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** The access log of either gateway: one line for each request, kept as long as the functions' logs. */
export function createAccessLog(scope: Construct, { logRetention, removalPolicy }: Stage): LogGroup {
  return new LogGroup(scope, 'AccessLog', { retention: logRetention, removalPolicy });
}

/**
 * The content of a line: the route, the result and the duration, but no client address. `route` is the gateway's
 * variable for a route.
 */
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
