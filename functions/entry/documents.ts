import asyncapi from '#contracts/published/asyncapi.json' with { type: 'json' };
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { type HttpResponse, ok } from '../shared/http/response.ts';

/** The published documents of the API and of the events, by their paths. */
const documents: Readonly<Record<string, object>> = { '/openapi.json': openapi, '/asyncapi.json': asyncapi };

/** The paths of {@link documentAt}. */
export const documentPaths: readonly string[] = Object.keys(documents);

/** Caches may show a document for five minutes without asking: it changes with a deployment only. */
const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' };

/** The document at a path; undefined when none is there. Documents name no address, so they are right under any. */
export function documentAt(path: string): HttpResponse | undefined {
  const document = documents[path];
  return document && { ...ok(document), headers };
}
