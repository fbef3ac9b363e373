import { SourceMap } from 'node:module';
import { GetFunctionCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { strFromU8, unzipSync } from 'fflate';

/** The file beside a bundle that says where each position comes from. */
const MAP = 'index.js.map';

/**
 * The source map of a function as it was deployed: it lies in its code, where the function itself never reads it.
 * `version`: a version or an alias. Undefined when that version is gone, or has no map.
 */
export async function bundleMapOf(
  lambda: LambdaClient,
  functionName: string,
  version: string,
): Promise<SourceMap | undefined> {
  const command = new GetFunctionCommand({ FunctionName: functionName, Qualifier: version });
  const { Code } = await lambda.send(command).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return { Code: undefined };
    throw error;
  });
  if (Code?.Location === undefined) return undefined;
  const answer = await fetch(Code.Location);
  if (!answer.ok) throw new Error(`The code of ${functionName} was not given: ${answer.status}`);
  const zip = new Uint8Array(await answer.arrayBuffer());
  const map = unzipSync(zip, { filter: ({ name }) => name === MAP })[MAP];
  return map === undefined ? undefined : new SourceMap(JSON.parse(strFromU8(map)));
}
