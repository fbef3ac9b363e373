import * as z from 'zod/mini';

/** Of a function that works on an aggregate's table. */
export const tableVariables = {
  TABLE_NAME: z.string(),
  /** Numbers an instance leases at a time; only functions that create aggregates need it. */
  NUMBER_BLOCK_SIZE: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
};

/** Of a function that calls another one synchronously. */
export const calleeVariables = {
  /** The callee: the alias ARN of the function that answers the dependency's calls. */
  CALLEE: z.string(),
  /** Milliseconds one call may take. */
  CALL_TIMEOUT_MS: z.coerce.number().check(z.int(), z.positive()),
};

/** Of a function behind the gateway. */
export const gatewayVariables = {
  /** Only where clients reach the API under a path of somebody else's host. */
  PUBLIC_PATH: z.optional(z.string()),
};

/** Of a function that consumes a queue. */
export const consumerVariables = {
  DEAD_LETTER_QUEUE_URL: z.string(),
};

/** What {@link tableVariables} give. */
export interface TableVariables {
  readonly TABLE_NAME: string;
  readonly NUMBER_BLOCK_SIZE: number;
}

/** What {@link calleeVariables} give. */
export interface CalleeVariables {
  readonly CALLEE: string;
  readonly CALL_TIMEOUT_MS: number;
}

/** What {@link gatewayVariables} give. */
export interface GatewayVariables {
  readonly PUBLIC_PATH?: string | undefined;
}

/** What {@link consumerVariables} give. */
export interface ConsumerVariables {
  readonly DEAD_LETTER_QUEUE_URL: string;
}
