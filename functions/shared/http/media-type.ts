/** The media types of bodies that are not problems. */
export type ResponseMediaType = 'application/hal+json' | 'application/prs.hal-forms+json' | 'application/json';

/** Types that a client has to ask for by name. */
const ON_DEMAND = ['application/prs.hal-forms+json', 'application/json'] as const;

/** One entry of an `Accept` or `Content-Type` header, in lower case. */
interface MediaType {
  readonly type: string;
  /** By name, without quotes. */
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * HAL unless the client asks for HAL-FORMS or plain JSON by name and prefers it. `accept` is the `Accept` header; no
 * value is refused.
 */
export function responseMediaType(accept: string | undefined): ResponseMediaType {
  const ranges = mediaTypes(accept);
  let best: ResponseMediaType = 'application/hal+json';
  for (const type of ON_DEMAND) if (weightOf(type, ranges) > weightOf(best, ranges)) best = type;
  return best;
}

/** Whether a client asks for HTML by name and does not prefer what this API answers otherwise: a browser at an address. */
export function prefersHtml(accept: string | undefined): boolean {
  const ranges = mediaTypes(accept);
  return weightOf('text/html', ranges) > weightOf(responseMediaType(accept), ranges);
}

/** The entries of a header that lists media types, without empty ones. Repeated headers are joined by a comma, too. */
export function mediaTypes(header: string | undefined): readonly MediaType[] {
  return (header ?? '')
    .toLowerCase()
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const [type = '', ...parameters] = entry.split(';').map((part) => part.trim());
      return { type, parameters: new Map(parameters.map(toParameter)) };
    });
}

function toParameter(text: string): readonly [string, string] {
  const [name = '', value = ''] = text.split('=', 2).map((part) => part.trim());
  return [name, value.replace(/^"(.*)"$/, '$1')];
}

/** The weight (0..1) that the header gives a type by its own name; 0 when it does not name it. */
function weightOf(type: string, ranges: readonly MediaType[]): number {
  const range = ranges.find((one) => one.type === type);
  if (range === undefined) return 0;
  const weight = Number(range.parameters.get('q') ?? 1);
  return weight >= 0 && weight <= 1 ? weight : 1;
}
