import { expect } from 'vitest';

/** Matches any text that says something. */
export const someWords: string = expect.stringMatching(/\w/);
