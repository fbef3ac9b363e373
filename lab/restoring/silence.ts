import type { Logger } from '#shared/observability/logger.ts';

const nothing = (): void => undefined;

/** Nobody reads the logs of a market in memory. */
export const silence: Logger = { info: nothing, warn: nothing, error: nothing };
