import { boardRoutes, routes } from '#contracts/http/routes.ts';
import { routeTable } from '../shared/http/route-table.ts';
import { documentPaths } from './documents.ts';
import { REFERENCE_PATH } from './reference.ts';

/** Finds the methods of an address: `GET` for what entry itself shows, those of the route table and of the board elsewhere. */
const table = routeTable(
  ['/', REFERENCE_PATH, ...documentPaths]
    .map((path) => `GET ${path}`)
    .concat(Object.keys(routes), Object.keys(boardRoutes)),
);

/** Every method of the API, in the order in which the route table first names them. */
export const allMethods: readonly string[] = [
  ...new Set(Object.keys(routes).flatMap((key) => table.methodsAt(key.replace(/^\w+ /, '')))),
];

/** The methods at a resource's path, in the table's order; none for a path that matches no route. */
export function methodsOf(path: string): readonly string[] {
  return table.methodsAt(path);
}

/** The lists, by their paths without the leading slash: the API index has them. `lists` itself would bring zod here. */
export function collections(): readonly string[] {
  return Object.keys(routes).flatMap(
    (key) => /^GET \/(?!(?:me|neighbourhoods|ledger)$)([^/{}]+)$/.exec(key)?.slice(1) ?? [],
  );
}
