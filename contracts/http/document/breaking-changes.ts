import { incompatibilities, type Readers } from '../../compatibility.ts';
import { kept, type Part, part, resolved } from '../../document-parts.ts';
import { problemBase } from '../problem-base.ts';
import type { OpenapiDocument } from './openapi.ts';

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

/** The operations of a document by method and path, without references and without the types of problems. */
function operationsOf(whole: OpenapiDocument): Part {
  const document = withoutProblemTypes(whole);
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

function withoutProblemTypes(document: OpenapiDocument): OpenapiDocument {
  return JSON.parse(
    JSON.stringify(document, (key, inner) => (key === 'enum' && areProblemTypes(inner) ? undefined : inner)),
  );
}

function areProblemTypes(values: unknown): boolean {
  return Array.isArray(values) && values.every((value) => String(value).startsWith(problemBase));
}
