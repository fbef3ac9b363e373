import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Clients of the AWS services behind the market; endpoint, region and credentials come from the environment. */
export const aws = {
  events: new EventBridgeClient({}),
  iam: new IAMClient({}),
  lambda: new LambdaClient({}),
  logs: new CloudWatchLogsClient({}),
  sqs: new SQSClient({}),
  ssm: new SSMClient({}),
  tables: DynamoDBDocumentClient.from(new DynamoDBClient({})),
} as const;
