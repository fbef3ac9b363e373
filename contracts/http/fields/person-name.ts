import * as z from 'zod/mini';
import { text } from './text.ts';

/** What a person is called: 1 to 100 characters. */
export const personName = z.lazy(() => text({ max: 100 }));
