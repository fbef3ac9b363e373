import { routes } from '../../contracts/http/routes.ts';

/** Reads an address: what the API index answers at `/`, by the methods of the route table elsewhere. */
const INDEX = 'GET /';
const templates = [INDEX, ...Object.keys(routes)].map(parse);

/** Every method the API knows, in the order the route table names them first. */
export const allMethods: readonly string[] = [...new Set(templates.map(({ method }) => method))];

/** The methods routed at a path, in the table's order; none for a path that matches no route. Takes the resource's path. */
export function methodsOf(path: string): readonly string[] {
  return templates.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}

/** The paths that can be read without knowing a number: what an index of the API lists, without the leading slash. */
export function collections(): readonly string[] {
  return Object.keys(routes).flatMap((key) => /^GET \/([^/{}]+)$/.exec(key)?.slice(1) ?? []);
}

function parse(key: string): { readonly method: string; readonly pattern: RegExp } {
  const [method = '', template = ''] = key.split(' ');
  return { method, pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`) };
}
