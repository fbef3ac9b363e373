import * as z from 'zod/mini';
import { type AwsIdentity, createSignedSender, type SendSigned } from '../aws/signed-request.ts';

const answered = z.lazy(() => z.object({ Parameter: z.object({ Value: z.string() }) }));

/** The sender of each identity: all settings of a function are read over one connection. */
const senders = new WeakMap<AwsIdentity, SendSigned>();

/**
 * Reads parameters from SSM by signed requests. `identity` is another client's resolved configuration; the limit of one
 * read is in milliseconds; tests set the endpoint. The reader makes one attempt. It rejects with the connection's error
 * or with SSM's answer. https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html
 */
export function createSsmFetch(
  identity: AwsIdentity,
  timeoutMs: number,
  endpoint?: (region: string) => URL,
): (name: string) => Promise<string> {
  const send = endpoint === undefined ? senderOf(identity) : createSignedSender(identity, 'ssm', endpoint);
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' };
  return async (name) => {
    const body = JSON.stringify({ Name: name });
    const { status, text } = await send({ path: '/', headers, body }, AbortSignal.timeout(timeoutMs));
    if (status !== 200) throw new Error(`SSM answered ${status} for ${name}: ${text.slice(0, 300)}`);
    return answered.parse(JSON.parse(text)).Parameter.Value;
  };
}

function senderOf(identity: AwsIdentity): SendSigned {
  const known = senders.get(identity);
  if (known !== undefined) return known;
  const sender = createSignedSender(identity, 'ssm', undefined, 1);
  senders.set(identity, sender);
  return sender;
}
