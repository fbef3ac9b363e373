import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** An answer, as far as the API's document speaks of it. */
export interface DocumentedAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON, or as text when it is none; undefined when there is none. */
  readonly body?: unknown;
}

interface Reference {
  readonly $ref?: string;
}
interface Response extends Reference {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Record<string, Response> }>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly headers: Record<string, Reference>;
  };
}

/** Headers that the document gives to some answers: another answer has none of them. */
const SOMETIMES = ['etag', 'location', 'retry-after', 'www-authenticate', 'idempotent-replayed'];

const file = new URL('../../contracts/published/openapi.json', import.meta.url);
const document: Document = JSON.parse(readFileSync(file, 'utf8'), (_key, value) => strict(value));

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  // A run checks few answers with each schema: what is shared is compiled once, and the code is left as it comes.
  inlineRefs: false,
  code: { optimize: false },
  formats: {
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    uri: (text: string) => URL.canParse(text),
  },
});
ajv.addSchema(document, 'api');
const validators = new Map<string, ValidateFunction>();
const responses = new Map<string, Response>();
const templates = Object.keys(document.paths).map((template) => ({ template, parts: template.split('/') }));

/**
 * What of an answer the published document does not allow; empty when it is as documented. `method` and `path` are those
 * of the request; `path` begins at the API. An answer may have no field that the document lacks, though clients may not
 * count on that.
 */
export function undocumented(method: string, path: string, answer: DocumentedAnswer): readonly string[] {
  const asked = method === 'HEAD' ? 'get' : method.toLowerCase();
  const template = templateOf(new URL(path, 'http://api').pathname);
  const operation = template === undefined ? undefined : document.paths[template]?.[asked];
  if (template === undefined || operation === undefined) return undocumentedElsewhere(method, answer);
  const place = `/paths/${escaped(template)}/${asked}/responses/${answer.status}`;
  const response = operation.responses[answer.status];
  if (response === undefined) return [`${method} ${template} answers no ${answer.status}`];
  const pointer = response.$ref?.slice(1) ?? place;
  return ofResponse(method, pointer, answer).map((wrong) => `${method} ${template} ${answer.status}: ${wrong}`);
}

/** Requests that no operation answers: preflights, and what is a problem by its address or method. */
function undocumentedElsewhere(method: string, { status, body }: DocumentedAnswer): readonly string[] {
  if (method === 'OPTIONS' && status === 204) return [];
  if (status !== 404 && status !== 405) return [`${status} where there is no operation`];
  return method === 'HEAD' ? [] : errorsOf('/components/schemas/Problem', body);
}

function ofResponse(method: string, pointer: string, { status, headers, body }: DocumentedAnswer): readonly string[] {
  const response = responses.get(pointer) ?? (at(pointer) as Response);
  responses.set(pointer, response);
  const known = response.headers ?? {};
  const strange = SOMETIMES.filter((name) => headers[name] !== undefined && known[name] === undefined);
  const wrongHeaders = [
    ...strange.map((name) => `has a header ${name}`),
    ...Object.keys(known).flatMap((name) => errorsOfHeader(name, headers[name], known[name] as Reference)),
  ];
  if (response.content === undefined) return [...wrongHeaders, ...(body === undefined ? [] : ['has a body'])];
  if (method === 'HEAD') return wrongHeaders;
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (response.content[type] === undefined) return [...wrongHeaders, `is ${type || 'without a type'} (${status})`];
  return [...wrongHeaders, ...errorsOf(`${pointer}/content/${escaped(type)}/schema`, body)];
}

/** A header has its text; a number is written in digits. */
function errorsOfHeader(name: string, text: string | undefined, { $ref = '' }: Reference): readonly string[] {
  if (text === undefined) return [];
  const value = /^\d+$/.test(text) && name === 'retry-after' ? Number(text) : text;
  return errorsOf(`${$ref.slice(1)}/schema`, value).map((wrong) => `header ${name}${wrong}`);
}

function errorsOf(pointer: string, value: unknown): readonly string[] {
  const validate = validators.get(pointer) ?? ajv.getSchema(`api#${encodeURI(pointer)}`);
  if (validate === undefined) throw new Error(`the document has no ${pointer}`);
  validators.set(pointer, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function templateOf(path: string): string | undefined {
  const given = path.replace(/(?<=.)\/$/, '').split('/');
  const fits = (part: string, index: number) => part === given[index] || (part.startsWith('{') && given[index] !== '');
  return templates.find(({ parts }) => parts.length === given.length && parts.every(fits))?.template;
}

function at(pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce<unknown>((found, key) => Reflect.get(Object(found), unescaped(key)), document);
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** An object schema that allows only the fields that it names, unless it says itself which others it takes. */
function strict(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return value;
  if (!('type' in value) || value.type !== 'object' || 'additionalProperties' in value) return value;
  return { ...value, additionalProperties: false };
}
