import type { WishRequest } from '../clients/requests.ts';

/** Sends a read to the market; nothing fails on the way. */
export type Read = (request: WishRequest) => Promise<{ readonly status: number; readonly body?: unknown }>;
