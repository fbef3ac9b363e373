import { bucketEndpoint } from '../aws/service-endpoint.ts';
import { type AwsIdentity, createSignedSender, type SignedAnswer, type SignedRequest } from '../aws/signed-request.ts';
import { FILE_MS } from '../config/time-limits.ts';
import type { FileStore } from './file-store.ts';
import { notesIn } from './notes.ts';

/** How long browsers keep a file that was shown to them: it never changes, but it may be removed. */
const CACHE_CONTROL = 'private, max-age=86400, immutable';

/** The files of a bucket. Throws for every answer that a bucket should not give. */
export function createS3FileStore(identity: AwsIdentity, bucket: string): FileStore {
  const send = createSignedSender(identity, 's3', (region) => bucketEndpoint(bucket, region));
  const ask = (request: Partial<SignedRequest> & Pick<SignedRequest, 'path'>) =>
    send({ method: 'GET', headers: {}, body: '', ...request }, AbortSignal.timeout(FILE_MS));
  return {
    async read(key, mostBytes) {
      const answer = await ask({ path: `/${key}`, headers: { range: `bytes=0-${mostBytes - 1}` } });
      if (answer.status === 404) return undefined;
      // No byte is in the range of an empty file.
      const bytes = answer.status === 416 ? new Uint8Array() : expecting(answer, 206, 200).bytes;
      return { bytes, notes: notesIn(answer.headers) };
    },
    async write(key, { bytes, type }) {
      const headers = { 'content-type': type, 'cache-control': CACHE_CONTROL };
      expecting(await ask({ method: 'PUT', path: `/${key}`, headers, body: bytes }), 200);
    },
    async remove(key) {
      expecting(await ask({ method: 'DELETE', path: `/${key}` }), 204, 404);
    },
    async list(prefix, after) {
      const query = { 'list-type': '2', prefix, ...(after !== undefined && { 'start-after': after }) };
      const { text } = expecting(await ask({ path: '/', query }), 200);
      return [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, file = '']) => {
        const [key, storedAt] = [/<Key>([^<]*)</.exec(file)?.[1], /<LastModified>([^<]*)</.exec(file)?.[1]];
        if (key === undefined || storedAt === undefined) throw new Error(`the bucket lists ${file}`);
        return { key, storedAt: new Date(storedAt).toISOString() };
      });
    },
  };
}

function expecting(answer: SignedAnswer, ...statuses: readonly number[]): SignedAnswer {
  if (statuses.includes(answer.status)) return answer;
  const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(answer.text) ?? [];
  // It names the action that was refused.
  const [, message = ''] = /<Message>([^<]*)<\/Message>/.exec(answer.text) ?? [];
  throw new Error(`the bucket answered ${answer.status} ${code}: ${message}`);
}
