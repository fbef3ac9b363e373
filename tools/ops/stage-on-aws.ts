import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { nameIn, type StageName } from '../../infra/stage-name.ts';

/** A running stage, as a verb works with it. */
export interface StageOnAws {
  readonly stage: StageName;
  /** The full name of one of its resources: `items` is `gdmarket-<stage>-items`. */
  readonly named: (name: string) => string;
  /** What to append to a command that is shown, so that it reaches the same stage. */
  readonly option: string;
  /** True when nothing may be changed. */
  readonly dryRun: boolean;
  /** Writes a line of output. */
  readonly write: (line: string) => void;
  /** Lets the market work for so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly tables: DynamoDBDocumentClient;
  readonly sqs: SQSClient;
  readonly lambda: LambdaClient;
  readonly bus: EventBridgeClient;
}

/** The stage behind the endpoint, region and credentials of this process's environment. */
export function stageOnAws({ stage, port, dryRun }: Target): StageOnAws {
  const where = port === undefined ? '' : ` --port ${port}`;
  return {
    stage,
    named: (name) => nameIn({ name: stage }, name),
    option: `--stage ${stage}${where}`,
    dryRun,
    write: (line) => console.log(line),
    pause: (ms) => setTimeout(ms),
    tables: DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
    sqs: new SQSClient({}),
    lambda: new LambdaClient({}),
    bus: new EventBridgeClient({}),
  };
}

/** Which stage is meant, and what may be done to it. */
interface Target {
  readonly stage: StageName;
  readonly port: number | undefined;
  readonly dryRun: boolean;
}
