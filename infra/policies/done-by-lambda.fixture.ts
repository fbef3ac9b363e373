/** Lambda writes a function's log in the function's name. */
export const writingLog = ['logs:CreateLogStream', 'logs:PutLogEvents'] as const;

/** Lambda's actions on an event source in a function's name, by the service of the source's ARN. */
export const polling: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-permissions
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  // https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-eventsourcemapping.html#events-dynamodb-permissions
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
};

/** Lambda looks for a table's stream among all. */
export const listingStreams = 'dynamodb:ListStreams';

/**
 * Lambda keeps batches that a function gave up: a note in the bucket.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export const keepingBatches = { inside: 's3:PutObject', on: 's3:ListBucket' } as const;

/** Actions that CDK grants with every event source, although Lambda needs them only for some. */
export const withEventSources = ['sqs:ChangeMessageVisibility', 'sqs:GetQueueUrl', 'sqs:GetQueueAttributes'] as const;

/** All of these: no emulator evaluates them, so only this folder says why they are granted. */
export const doneByLambda: readonly string[] = [
  ...writingLog,
  ...Object.values(polling).flat(),
  listingStreams,
  ...Object.values(keepingBatches),
  ...withEventSources,
];
