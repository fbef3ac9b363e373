import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/**
 * Reads parameters from SSM. Takes a client and the milliseconds one read may take. The reader rejects with the SDK's error,
 * or says so when the parameter is empty.
 */
export function createSsmFetch(client: Pick<SSMClient, 'send'>, timeoutMs: number): (name: string) => Promise<string> {
  return async (name) => {
    const command = new GetParameterCommand({ Name: name });
    const { Parameter } = await client.send(command, { abortSignal: AbortSignal.timeout(timeoutMs) });
    if (Parameter?.Value === undefined) throw new Error(`parameter ${name} has no value`);
    return Parameter.Value;
  };
}
