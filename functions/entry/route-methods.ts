import { routes } from '#contracts/http/routes.ts';
import { routeTable } from '../shared/http/route-table.ts';

/** Reads an address: what the API index answers at `/`, by the methods of the route table elsewhere. */
const table = routeTable(['GET /', ...Object.keys(routes)]);

/** Every method the API knows, in the order the route table names them first. */
export const allMethods: readonly string[] = [
  ...new Set(Object.keys(routes).flatMap((key) => table.methodsAt(key.replace(/^\w+ /, '')))),
];

/** The methods routed at a path, in the table's order; none for a path that matches no route. Takes the resource's path. */
export function methodsOf(path: string): readonly string[] {
  return table.methodsAt(path);
}

/** The paths that can be read without knowing a number: what an index of the API lists, without the leading slash. */
export function collections(): readonly string[] {
  return Object.keys(routes).flatMap((key) => /^GET \/([^/{}]+)$/.exec(key)?.slice(1) ?? []);
}
