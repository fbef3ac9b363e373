import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import { DynamoDB } from '@aws-sdk/client-dynamodb';
import { Lambda } from '@aws-sdk/client-lambda';
import { DynamoDBDocument } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, EventBridgeEvent } from 'aws-lambda';
import type * as z from 'zod';

/** What every function of the reference is made with: Powertools, middy, zod, whole clients of the SDK. */
export const logger = new Logger({ serviceName: 'reference' });
const metrics = new Metrics({ serviceName: 'reference', namespace: 'reference' });
const tracer = new Tracer({ serviceName: 'reference' });
export const tables = DynamoDBDocument.from(tracer.captureAWSv3Client(new DynamoDB({})), {
  marshallOptions: { removeUndefinedValues: true },
});
export const functions = tracer.captureAWSv3Client(new Lambda({}));

function powertools() {
  return [
    injectLambdaContext(logger),
    logMetrics(metrics, { captureColdStartMetric: true }),
    captureLambdaHandler(tracer),
  ];
}

/** A function behind the REST API: its body is checked, and a refusal is a 4xx. */
export function answering<Schema extends z.ZodType>(
  schema: Schema,
  status: number,
  work: (body: z.output<Schema>, id: string) => Promise<object>,
) {
  return middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .use(powertools())
    .handler(async (event) => {
      logger.info('request', { route: event.resource });
      const body = schema.safeParse(JSON.parse(event.body ?? '{}'));
      if (!body.success) return answer(400, { issues: body.error.issues });
      try {
        return answer(status, await work(body.data, event.pathParameters?.id ?? ''));
      } catch (error) {
        if (!(error instanceof Error) || error.name !== REFUSED) throw error;
        return answer(409, { reason: error.message });
      }
    });
}

/** A function that others call and wait for. */
export function called<Call, Answer>(work: (call: Call) => Promise<Answer>) {
  return middy<Call, Answer>()
    .use(powertools())
    .handler(async (call: Call) => {
      logger.info('call');
      return work(call);
    });
}

/** An event of the reference. */
export interface Happened {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A function behind a rule of the bus. */
export function hearing(work: (event: Happened) => Promise<unknown>) {
  return middy<EventBridgeEvent<string, Happened>, void>()
    .use(powertools())
    .handler(async ({ detail }: EventBridgeEvent<string, Happened>) => {
      logger.info('event', { id: detail.id, name: detail.name });
      await work(detail);
    });
}

const REFUSED = 'Refused';

/** A refusal of the market's rules. */
export function refused(reason: string): Error {
  return Object.assign(new Error(reason), { name: REFUSED });
}

function answer(statusCode: number, body: object): APIGatewayProxyResult {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
