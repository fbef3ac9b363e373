import { HttpProblem } from './http-problem.error.ts';

/**
 * 400: a query parameter has an invalid value. `message` says in plain words what is wrong; `detail` is the whole
 * sentence where that says too little.
 */
export function invalidQuery(
  path: string,
  message: string,
  detail = `Query parameter ${path} ${message}.`,
): HttpProblem {
  return new HttpProblem(400, 'invalid-query', detail, { errors: [{ path, message }] });
}
