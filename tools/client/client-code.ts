import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { comment, nameIn, type Schema, typeOf } from './schema-type.ts';

interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Reference {
  readonly $ref: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: Response;
  readonly responses: Readonly<Record<string, Response>>;
}

/** An OpenAPI document, as far as a client is made of it. */
export interface ClientDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

/** Where the code is, from the root. */
export const CLIENT_CODE = 'packages/client/api.generated.ts';

const HEAD = `// Made from contracts/published/openapi.json by npm run contracts:publish.
import { type Operation, operation } from './operation.ts';
`;

/** The code of the client's operations, and of the types that they take and answer. */
export function clientCode({ paths, components }: ClientDocument): string {
  const { schemas, responses, parameters } = components;
  const types = Object.entries(schemas).map(([name, schema]) => typeCode(name, typeOf(schema)));
  const answers = Object.entries(responses).map(
    ([name, response]) => comment(response.description) + typeCode(name, bodyOf(response)),
  );
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => operationCode(method.toUpperCase(), path, one, parameters)),
  );
  return formatted([HEAD, ...types, ...answers, ...operations].join('\n'));
}

function formatted(code: string): string {
  const args = ['format', `--stdin-file-path=${CLIENT_CODE}`];
  return execFileSync(join(BIN, 'biome'), args, { cwd: ROOT, input: code, encoding: 'utf8' }).trimEnd();
}

function typeCode(name: string, type: string): string {
  return type.startsWith('{') ? `export interface ${name} ${type}\n` : `export type ${name} = ${type};\n`;
}

function operationCode(
  method: string,
  path: string,
  { operationId, summary, description, parameters, requestBody, responses }: Operation,
  shared: ClientDocument['components']['parameters'],
): string {
  const named = parameters.flatMap((one) => ('$ref' in one ? (shared[nameIn(one.$ref)] ?? []) : one));
  // Headers are parts of every call.
  const taken = named.filter((one) => one.in !== 'header');
  const parts = [...(taken.length > 0 ? [inputOf(taken)] : []), ...(requestBody ? [bodyOf(requestBody)] : [])];
  const input = parts.join(' & ') || 'Record<string, never>';
  const answers = Object.entries(responses).map(([status, one]) => `readonly ${status}: ${bodyOf(one)};`);
  const words = comment(description === undefined ? `${summary}.` : `${summary}. ${description}`);
  const type = `Operation<${input}, {${answers.join('')}}>`;
  return `${words}export const ${operationId}: ${type} = /* @__PURE__ */ operation('${method}', '${path}');\n`;
}

function inputOf(parameters: readonly Parameter[]): string {
  const properties = parameters.map(({ name, description, schema }) => [name, { description, ...schema }]);
  const required = parameters.flatMap(({ name, required: isRequired }) => (isRequired ? [name] : []));
  return typeOf({ properties: Object.fromEntries(properties), required });
}

/** The type of a body in any of its media types; `undefined` when there is none. */
function bodyOf({ $ref, content = {} }: Response): string {
  if ($ref !== undefined) return nameIn($ref);
  const types = new Set(Object.values(content).map(({ schema }) => typeOf(schema)));
  return types.size === 0 ? 'undefined' : [...types].join(' | ');
}
