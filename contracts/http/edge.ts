import { EXPOSED_HEADERS } from './cors.ts';
import { problemBase } from './problem-base.ts';

/** Common settings of the answers of all functions behind the gateway. */
export const edge = { problemBase, exposedHeaders: EXPOSED_HEADERS } as const;
