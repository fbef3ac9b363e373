import { getRandomValues, randomUUID } from 'node:crypto';

/**
 * Stands for the global `crypto` in every bundle. Node loads its whole Web Crypto when somebody first touches the global
 * one, a twentieth of the load time, and the SDK does so at load to learn whether it has `randomUUID`. `node:crypto`,
 * which is loaded anyway, has the same functions.
 */
export const crypto = { getRandomValues, randomUUID };
