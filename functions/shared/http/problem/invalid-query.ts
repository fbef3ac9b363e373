import { HttpProblem } from './http-problem.error.ts';

/** 400: a query parameter says what it must not. Takes its name, what is wrong in plain words, and the whole sentence where that says too little. */
export function invalidQuery(
  path: string,
  message: string,
  detail = `Query parameter ${path} ${message}.`,
): HttpProblem {
  return new HttpProblem(400, 'invalid-query', detail, { errors: [{ path, message }] });
}
