import * as z from 'zod/mini';
import { notFound } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';

/** A path parameter, read by its schema. Throws HttpProblem 404 for anything else: no resource can have such a path. */
export function pathParam<T>(request: HttpRequest, name: string, schema: z.ZodMiniType<T>): T {
  const result = z.safeParse(schema, request.params[name]);
  if (!result.success) throw notFound();
  return result.data;
}
