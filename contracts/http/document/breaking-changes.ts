import { incompatibilities, type JsonSchema, type Readers } from '../../compatibility.ts';
import { problemBase } from '../problem-base.ts';
import type { OpenapiDocument } from './openapi.ts';

/** A part of a document without references. */
type Part = Readonly<Record<string, unknown>>;

/**
 * What the current document takes from clients of the published one; empty when they can go on. A route, a parameter,
 * an answer's status, media type or header must stay. New answers must be read by old clients, and requests of old
 * clients must be understood. New types of problem are allowed: a client that does not know one goes by its status.
 */
export function breakingApiChanges(published: OpenapiDocument, current: OpenapiDocument): string[] {
  return kept(operationsOf(published), operationsOf(current), '', (before, now, name) => [
    ...kept(part(before.responses), part(now.responses), `${name}: `, changesOfAnswer),
    ...changesOfContent(part(before.requestBody), part(now.requestBody), `${name}: body`, 'new'),
    ...changesOfParameters(before, now, name),
  ]);
}

/** The operations of a document by method and path, without references. */
function operationsOf(document: OpenapiDocument): Part {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      `${method.toUpperCase()} ${path}`,
      resolved(operation, document),
    ]),
  );
  return Object.fromEntries(all);
}

function changesOfAnswer(published: Part, current: Part, place: string): string[] {
  return [
    ...changesOfContent(published, current, place, 'old'),
    ...kept(part(published.headers), part(current.headers), `${place} `, () => []),
  ];
}

function changesOfContent(published: Part, current: Part, place: string, readers: Readers): string[] {
  return kept(part(published.content), part(current.content), `${place} `, (before, now, name) =>
    incompatibilities(part(before.schema), part(now.schema), name, readers),
  );
}

function changesOfParameters(published: Part, current: Part, name: string): string[] {
  const [before, now] = [parametersOf(published), parametersOf(current)];
  const added = Object.entries(now).filter(([key, { required }]) => before[key] === undefined && required === true);
  return [
    ...kept(before, now, `${name}: `, (one, other, place) => [
      ...(other.required === true && one.required !== true ? [`${place} was optional, is required`] : []),
      ...incompatibilities(part(one.schema), part(other.schema), place, 'new'),
    ]),
    ...added.map(([key]) => `${name}: ${key} is new and required`),
  ];
}

function parametersOf({ parameters }: Part): Readonly<Record<string, Part>> {
  const list = Array.isArray(parameters) ? parameters.map(part) : [];
  return Object.fromEntries(list.map((one) => [`${one.in} ${one.name}`, one]));
}

/** What is gone of the published parts, and what `compare` finds in the others. It gets the part's place. */
function kept(
  published: Part,
  current: Part,
  place: string,
  compare: (before: Part, now: Part, place: string) => string[],
): string[] {
  return Object.entries(published).flatMap(([name, before]) =>
    current[name] === undefined
      ? [`${place}${name} was removed`]
      : compare(part(before), part(current[name]), `${place}${name}`),
  );
}

/** The value with every reference replaced, and without the types of problems. */
function resolved(value: unknown, document: OpenapiDocument): Part {
  return part(resolve(value));

  function resolve(one: unknown): unknown {
    if (Array.isArray(one)) return one.map(resolve);
    if (typeof one !== 'object' || one === null) return one;
    if ('$ref' in one) return resolve(at(document, String(one.$ref)));
    const entries = Object.entries(one).filter(([key, inner]) => !(key === 'enum' && areProblemTypes(inner)));
    return Object.fromEntries(entries.map(([key, inner]) => [key, resolve(inner)]));
  }
}

function areProblemTypes(values: unknown): boolean {
  return Array.isArray(values) && values.every((value) => String(value).startsWith(problemBase));
}

function at(document: OpenapiDocument, reference: string): unknown {
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce((found: unknown, key) => part(found)[key], document);
}

function part(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
