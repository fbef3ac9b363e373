import { availableParallelism } from 'node:os';
import * as z from 'zod/mini';
import { loadEnv } from '#shared/config/env.ts';
import { gatewayKinds } from '../../infra/stage-name.ts';

/** Where the deployed market is that the tests speak to; the AWS clients find the endpoint and credentials by themselves. */
export const environment = loadEnv(
  z.object({
    /** Address of its API, without a final slash. */
    GDMARKET_API: z.string(),
    GDMARKET_STAGE: z._default(z.string(), 'local'),
    GDMARKET_GATEWAY: z._default(z.enum(gatewayKinds), 'http'),
    /** How much longer than usual to wait for what happens in the background. */
    E2E_WAIT_FACTOR: z._default(z.coerce.number().check(z.minimum(1)), 1),
    /** Whether somebody else started the emulator, so that its processes are not ours to end. */
    E2E_FOREIGN: z._default(z.enum(['yes', 'no']), 'no'),
    /** LocalStack's free edition evaluates no policy. */
    GDMARKET_EMULATOR: z._default(z.enum(['ministack', 'localstack']), 'ministack'),
    /** Most clients at a time, where a test has many: each may start a function process, and its function has 10 s. */
    E2E_CLIENTS: z._default(z.coerce.number().check(z.int(), z.positive()), Math.min(20, 4 * availableParallelism())),
  }),
);

/** The name of one of the stage's resources: a function, queue, table. Takes what follows `gdmarket-<stage>-`. */
export function named(name: string): string {
  return `gdmarket-${environment.GDMARKET_STAGE}-${name}`;
}
