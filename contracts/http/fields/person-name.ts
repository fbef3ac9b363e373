import * as z from 'zod/mini';
import { MAX_NAME } from './name-length.ts';
import { text } from './text.ts';

/** What a person is called: 1 to {@link MAX_NAME} characters. */
export const personName = z.lazy(() => text({ max: MAX_NAME }));
