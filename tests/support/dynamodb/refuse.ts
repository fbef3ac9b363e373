import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';

/** Throws as DynamoDB does for an invalid request. */
export function refuse(message: string): never {
  throw new DynamoDBServiceException({
    name: 'ValidationException',
    message,
    $fault: 'client',
    $metadata: { httpStatusCode: 400, attempts: 1 },
  });
}
