import type { WishRequest } from '../clients/requests.ts';

/** Asks the market and gives its answer; nothing goes wrong on the way. */
export type Read = (request: WishRequest) => Promise<{ readonly status: number; readonly body?: unknown }>;
