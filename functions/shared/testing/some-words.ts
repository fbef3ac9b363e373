import { expect } from 'vitest';

/** Matches any text with at least one word character. */
export const someWords: string = expect.stringMatching(/\w/);
