import { availableParallelism } from 'node:os';
import * as z from 'zod/mini';
import { loadEnv } from '#shared/config/env.ts';
import { gatewayKinds } from '../../infra/stage-name.ts';

/** The deployed market that the tests use. The AWS clients read the endpoint and credentials themselves. */
export const environment = loadEnv(
  z.object({
    /** The address of its API, without a final slash. */
    GDMARKET_API: z.string(),
    GDMARKET_STAGE: z._default(z.string(), 'local'),
    GDMARKET_GATEWAY: z._default(z.enum(gatewayKinds), 'http'),
    /** The factor by which to wait longer than usual for background work. */
    E2E_WAIT_FACTOR: z._default(z.coerce.number().check(z.minimum(1)), 1),
    /** Whether somebody else started the emulator: then its processes are not ours to end. */
    E2E_FOREIGN: z._default(z.enum(['yes', 'no']), 'no'),
    /** LocalStack's free edition evaluates no policy. */
    GDMARKET_EMULATOR: z._default(z.enum(['ministack', 'localstack']), 'ministack'),
    /** The address of its books for who owns them, if it keeps any. */
    GDMARKET_LEDGER: z.optional(z.string()),
    /**
     * The most clients at a time, where a test has many: each may start a process of a function, and its function has
     * 10 s.
     */
    E2E_CLIENTS: z._default(z.coerce.number().check(z.int(), z.positive()), Math.min(20, 4 * availableParallelism())),
  }),
);

/** Whether the market keeps books. */
export const hasBooks = environment.GDMARKET_LEDGER !== undefined;

/**
 * The full name of one of the stage's resources: a function, queue or table. `name`: the part after
 * `gdmarket-<stage>-`.
 */
export function named(name: string): string {
  return `gdmarket-${environment.GDMARKET_STAGE}-${name}`;
}
