import { notFound } from '../problem/http-problem.error.ts';
import type { HttpRequest } from '../request.ts';
import { MAX_NUMBER } from './fields.ts';

/**
 * The path parameter as a number from 1. Throws HttpProblem 404 for anything else: no resource can have such a path.
 */
export function numberParam(request: HttpRequest, name: string): number {
  const text = request.params[name] ?? '';
  const number = Number(text);
  if (!/^[1-9]\d{0,9}$/.test(text) || number > MAX_NUMBER) throw notFound();
  return number;
}
