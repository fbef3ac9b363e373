import * as z from 'zod/mini';
import type { JsonSchema } from '../../compatibility.ts';
import { namedSchemas } from '../../named-schemas.ts';
import { operatorRoutes } from '../routes.ts';
import { type Operation, tags } from './operation.ts';
import { operations } from './operations.ts';
import { parameters, parametersOf } from './parameters.ts';
import { headers, responsesOf, responsesOfAll } from './responses.ts';
import { answers, parts, requests } from './schemas.ts';
import { withNull } from './with-null.ts';
import { words } from './words.ts';

/** An OpenAPI 3.1 document, as far as programs here read it. */
export interface OpenapiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** The document of the whole API (ADR 0028). Its server is where it was read: it knows no stage. */
export function openapi(): OpenapiDocument {
  const paths: Record<string, Record<string, object>> = {};
  for (const [key, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = key.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: toOperation(key, operation) };
  }
  const shared = { parameters, headers, responses: responsesOfAll(operations), securitySchemes };
  return {
    ...{ openapi: '3.1.0', info, servers: [{ url: '.', description: 'The API that serves this document.' }] },
    ...{ tags: Object.entries(tags).map(([name, description]) => ({ name, description })) },
    paths,
    components: { schemas: schemas(), ...shared },
  };
}

const info = {
  title: 'GDmarket',
  version: '1.0.0',
  description:
    'A neighbourhood rental market: owners list things, renters reserve, pay, borrow, return and review them. Answers are HAL, errors are problem details (RFC 9457). In a request a whole number may also be a string of digits, null means that the field is left out, and unknown fields are ignored.',
  license: { name: 'MIT', identifier: 'MIT' },
};

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'A token of an issuer that the market trusts. An open market needs none, so it is optional but for what operators see; a market that wants people to sign in answers 401 with `sign-in-required` where it is needed. A token that is not good is a 401 on every operation that knows this scheme.',
  },
};

/** Nobody has to sign in for what entry answers, and it looks at no token. Operators always have to. */
function securityOf(key: string, { tag }: Operation): readonly object[] {
  if (tag === 'api') return [];
  return operatorRoutes.has(key) ? [{ bearer: [] }] : [{}, { bearer: [] }];
}

function toOperation(key: string, operation: Operation): object {
  const { id, tag, summary, description, body } = operation;
  const requestBody = body && {
    // Whoever needs to say nothing needs to send nothing.
    required: !z.safeParse(requests[body.schema], {}).success,
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${body.schema}` }, examples: body.examples },
    },
  };
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: securityOf(key, operation),
    parameters: parametersOf(key, operation),
    ...(requestBody && { requestBody }),
    responses: responsesOf(key, operation),
  };
}

/** Every named schema, with the words for its fields. */
function schemas(): Readonly<Record<string, JsonSchema>> {
  const made = namedSchemas({ ...requests, ...answers, ...parts });
  return Object.fromEntries(
    Object.entries(made).map(([name, schema]) => [name, described(name, name in requests ? withNull(schema) : schema)]),
  );
}

function described(name: string, schema: JsonSchema): JsonSchema {
  if (typeof schema.properties !== 'object' || schema.properties === null) return schema;
  const properties = Object.entries(schema.properties).map(([field, rules]) => {
    const found = words[`${name}.${field}`] ?? words[field];
    return [field, found ? { ...rules, description: found.description, examples: [found.example] } : rules];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
