import {
  CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { clientOf } from '../emulator/clients.ts';

/**
 * The outputs of a stack by their names, where this process's AWS environment leads unless another client is given;
 * empty when there is no such stack. Throws when nobody answers, or may not ask.
 */
export async function stackOutputs(
  StackName: string,
  cloudFormation = new CloudFormationClient({}),
): Promise<Readonly<Partial<Record<string, string>>>> {
  try {
    const { Stacks = [] } = await cloudFormation.send(new DescribeStacksCommand({ StackName }));
    return Object.fromEntries((Stacks[0]?.Outputs ?? []).map((one) => [one.OutputKey, one.OutputValue]));
  } catch (error) {
    if (error instanceof CloudFormationServiceException && /does not exist/.test(error.message)) return {};
    throw error;
  }
}

/**
 * The value of an output of a stack on an emulator; undefined when the stack or the output does not exist. Throws when
 * nothing answers at the endpoint.
 */
export async function stackOutput(endpoint: string, stack: string, output: string): Promise<string | undefined> {
  try {
    return (await stackOutputs(stack, new CloudFormationClient(clientOf(endpoint))))[output];
  } catch (error) {
    if (error instanceof CloudFormationServiceException) return undefined;
    throw error;
  }
}
