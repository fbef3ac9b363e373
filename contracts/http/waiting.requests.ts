import * as z from 'zod/mini';
import { civilDay } from './fields/days.ts';

/** `POST /items/{itemNo}/waiting`: both days or none, which is the item altogether. */
export const waitRequest = z.lazy(() => z.object({ from: z.optional(civilDay), to: z.optional(civilDay) }));
