import { jsonLine } from './json.ts';
import type { Operation } from './openapi.ts';

/** A command that sends the request, with `$API` for the address of the API. */
export function curl({ method, path, parameters }: Operation, body?: object): string {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => exampleFor(name, parameters));
  const options = body === undefined ? [] : ["-H 'content-type: application/json'", `-d '${jsonLine(body)}'`];
  const isUsual = method === (body === undefined ? 'GET' : 'POST');
  return [`curl ${isUsual ? '' : `-X ${method} `}$API${address}`, ...options].join(' \\\n  ');
}

function exampleFor(name: string, parameters: Operation['parameters']): string {
  return String(parameters.find((one) => one.name === name)?.example ?? name);
}
