import { text } from './text.ts';

/** What a person is called: 1 to 100 characters. */
export const personName = text({ max: 100 });
