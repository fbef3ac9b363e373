import { InvokeCommand } from '@aws-sdk/client-lambda';
import type { Outcome } from '#functions/probe/probe.functions.ts';
import { aws } from './aws.ts';
import { named } from './environment.ts';

/** Lets the stage's probe rent once. `renter`: a name for one of its people, who is made if there is none. */
export async function probe(renter: string): Promise<Outcome> {
  const FunctionName = `${named('probe-probe')}:live`;
  const { Payload } = await aws.lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify({ renter }) }));
  return JSON.parse(Payload?.transformToString() ?? '');
}
