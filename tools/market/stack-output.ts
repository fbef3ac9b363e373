import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { clientOf } from '../emulator/clients.ts';

/**
 * The value of an output of a stack on an emulator; undefined when the stack or the output does not exist. Throws when
 * nothing answers at the endpoint.
 */
export async function stackOutput(endpoint: string, StackName: string, output: string): Promise<string | undefined> {
  const cloudFormation = new CloudFormationClient(clientOf(endpoint));
  try {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    return Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === output)?.OutputValue;
  } catch (error) {
    if (error instanceof CloudFormationServiceException) return undefined;
    throw error;
  }
}
