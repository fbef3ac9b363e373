/** What bodies that are not problems are sent as. */
export type ResponseMediaType = 'application/hal+json' | 'application/json';

/** HAL unless the client asks for plain JSON by name and prefers it. Takes the `Accept` header; never refuses. */
export function responseMediaType(accept: string | undefined): ResponseMediaType {
  const json = weightOf('application/json', accept ?? '');
  return json > weightOf('application/hal+json', accept ?? '') ? 'application/json' : 'application/hal+json';
}

/** Whether a request's `Content-Type` holds JSON: `application/json`, anything `+json`, or nothing said. */
export function isJson(contentType: string | undefined): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return type === '' || type === 'application/json' || /^application\/[\w.!#$&^-]+\+json$/.test(type);
}

/** The weight (0..1) a type is asked for by its own name; 0 when it is not named. */
function weightOf(type: string, accept: string): number {
  for (const range of accept.toLowerCase().split(',')) {
    const [name, ...parameters] = range.split(';').map((part) => part.trim());
    if (name !== type) continue;
    const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    return weight >= 0 && weight <= 1 ? weight : 1;
  }
  return 0;
}
