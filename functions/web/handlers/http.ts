import { join } from 'node:path';
import * as z from 'zod/mini';
import { edge } from '#contracts/http/edge.ts';
import { bucketEndpoint } from '#shared/aws/service-endpoint.ts';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { gatewayPorts } from '#shared/composition/http-ports.ts';
import { bucketVariables, gatewayVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { answerWith } from '#shared/http/adapter.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { boardFiles } from '../board-files.ts';
import { boardSettings, boardVariables } from '../board-settings.ts';
import { serveBoard } from '../serve-board.ts';

const env = loadEnv(z.object({ ...gatewayVariables, ...boardVariables, ...bucketVariables, AWS_REGION: z.string() }));
const pictures = bucketEndpoint(env.PICTURES_BUCKET, env.AWS_REGION);

/** Lambda handler of the board's addresses. The bundle has the files beside it, in the folder `board`. */
export const handler = withSelfTest(
  answerWith(
    { ...edge, ...gatewayPorts(env) },
    serveBoard(boardFiles(join(import.meta.dirname, 'board')), boardSettings(env), pictures),
  ),
  functionLogger(),
);
