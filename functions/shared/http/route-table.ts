/** Finds routes by their keys (`METHOD /path/{parameter}`); `{proxy+}` at the end is the whole rest of a path. */
export interface RouteTable<K extends string> {
  /** The route for a method at a path, with the path's parameters. HEAD uses the route of GET (RFC 9110, 9.3.2). */
  find(method: string, path: string): FoundRoute<K> | undefined;
  /** The methods of a path, in the table's order; empty when the path is unknown. */
  methodsAt(path: string): readonly string[];
}

/** See {@link RouteTable.find}. */
export interface FoundRoute<K extends string> {
  readonly key: K;
  readonly params: Readonly<Record<string, string>>;
}

/** Builds a table of these routes. It ignores one slash at the end of a path. */
export function routeTable<K extends string>(keys: readonly K[]): RouteTable<K> {
  const routes = keys.map((key) => ({ key, ...parse(key) }));
  const at = (path: string) => routes.filter(({ pattern }) => pattern.test(path));
  return {
    find(method, path) {
      const wanted = method === 'HEAD' ? 'GET' : method;
      const route = at(path).find((one) => one.method === wanted);
      return route && { key: route.key, params: { ...route.pattern.exec(path)?.groups } };
    },
    methodsAt: (path) => at(path).flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  };
}

function parse(key: string): { readonly method: string; readonly pattern: RegExp } {
  const [method = '', template = ''] = key.split(' ');
  const path = template.replaceAll(/\{(\w+)\+\}/g, '(?<$1>.*)').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { method, pattern: new RegExp(`^${path === '/' ? '' : path}/?$`) };
}
