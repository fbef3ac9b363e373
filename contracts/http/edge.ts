import { EXPOSED_HEADERS } from './cors.ts';
import { problemBase } from './problem-base.ts';

/** What the answers of all functions behind the gateway have in common. */
export const edge = { problemBase, exposedHeaders: EXPOSED_HEADERS } as const;
