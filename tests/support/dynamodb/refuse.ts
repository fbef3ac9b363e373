import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';

/** Refuses a request as DynamoDB refuses one that makes no sense. */
export function refuse(message: string): never {
  throw new DynamoDBServiceException({
    name: 'ValidationException',
    message,
    $fault: 'client',
    $metadata: { httpStatusCode: 400, attempts: 1 },
  });
}
