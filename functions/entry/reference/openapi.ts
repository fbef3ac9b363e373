import { part, resolved } from '#contracts/document-parts.ts';
import published from '#contracts/published/openapi.json' with { type: 'json' };

/** A JSON Schema, as far as it is shown. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
}

/** A parameter in the path, the query or a header. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

/** An answer; `schemaName` is the name of its body's schema. */
export interface Answer {
  readonly status: number;
  readonly description: string;
  readonly headers: readonly string[];
  readonly schemaName: string | undefined;
  /** The codes of the problems that it may be; none for a good answer. */
  readonly problems: readonly string[];
}

/** An operation without references. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly answers: readonly Answer[];
}

interface Body {
  readonly schema: Schema;
  readonly examples: Readonly<Record<string, { readonly summary: string; readonly value: object }>>;
}

/** The words of the document about the API as a whole. */
export const { title, version, description } = published.info;

/** The groups of operations: their names, and what they are about. */
export const groups: readonly { readonly name: string; readonly description: string }[] = published.tags;

/** The headers that requests may have, by name. */
export const requestHeaders: readonly Parameter[] = Object.values(published.components.parameters as object).filter(
  (one: Parameter) => one.in === 'header',
);

/** How people say who they are: the words for each way. */
export const waysToSignIn: readonly string[] = Object.values(part(part(published.components).securitySchemes)).map(
  (way) => String(part(way).description),
);

/** The schema of an answer's body, without references. */
export function schemaOf(name: string): Schema {
  return resolved(part(published.components.schemas)[name], published);
}

/** Whether a schema is that of a thing of the market: there are lists of it. */
export function isThing(name: string): boolean {
  return schemaOf(`${name}Page`).properties !== undefined;
}

/** Every operation of the API, in the document's order. */
export function operations(): readonly Operation[] {
  return Object.entries(published.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toOperation(method.toUpperCase(), path, part(operation))),
  );
}

function toOperation(method: string, path: string, operation: Readonly<Record<string, unknown>>): Operation {
  const { operationId, tags, summary, description, requestBody, responses } = operation;
  const { parameters } = resolved({ parameters: operation.parameters }, published);
  const [body] = Object.values(part(resolved(requestBody, published).content));
  return {
    id: operationId as string,
    method,
    path,
    tag: (tags as readonly string[])[0] ?? '',
    summary: summary as string,
    description: description as string | undefined,
    parameters: parameters as readonly Parameter[],
    body: body as Body | undefined,
    answers: Object.entries(part(responses)).map(([status, answer]) => toAnswer(Number(status), answer)),
  };
}

function toAnswer(status: number, answer: unknown): Answer {
  const { description, headers, content } = '$ref' in part(answer) ? resolved(answer, published) : part(answer);
  const [first] = Object.values(part(content));
  const { $ref, allOf } = part(part(first).schema);
  return {
    status,
    description: description as string,
    headers: Object.keys(part(headers)),
    schemaName: typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined,
    problems: (Array.isArray(allOf) ? allOf : []).flatMap(codesIn),
  };
}

/** The codes at the end of the types that a problem's schema allows. */
function codesIn(schema: unknown): readonly string[] {
  const { enum: types } = part(part(part(schema).properties).type);
  return (Array.isArray(types) ? types : []).map((type) => String(type).split(':').at(-1) ?? '');
}
