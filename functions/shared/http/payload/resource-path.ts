/** A full path in two parts: the gateway's prefix (stage, base path; no trailing slash), and the resource's path. */
export interface SplitPath {
  readonly prefix: string;
  readonly path: string;
}

/**
 * Splits the prefix off a full path: the resource has as many segments, from the end, as the route's template.
 * `fullPath` is the path as the gateway reports it; the template is e.g. `/items/{itemNo}`, `/{proxy+}` or `/`. A
 * gateway matches `/items/` to `/items`, so a trailing slash is ignored; only under `/{proxy+}` the path keeps it.
 */
export function splitByTemplate(
  fullPath: string,
  template: string,
  params: Readonly<Record<string, string>>,
): SplitPath {
  const taken = segments(template).reduce((count, segment) => count + lengthOf(segment, params), 0);
  const all = segments(withoutEnd(fullPath));
  const start = Math.max(0, all.length - taken);
  const rest = all.slice(start).join('/');
  const end = template.endsWith('+}') && rest !== '' && fullPath.endsWith('/') ? '/' : '';
  return { prefix: joined(all.slice(0, start)), path: `/${rest}${end}` };
}

/**
 * Splits the stage off a path that matched no route. Only an API's `$default` stage is served without its name in the
 * path.
 */
export function splitByStage(fullPath: string, stage: string): SplitPath {
  const [first, ...rest] = segments(fullPath);
  if (first === undefined || first !== stage) return { prefix: '', path: `/${segments(fullPath).join('/')}` };
  return { prefix: `/${stage}`, path: `/${rest.join('/')}` };
}

/** Several leading slashes count as one, as in the gateway. */
function segments(path: string): readonly string[] {
  const bare = path.replace(/^\/+/, '');
  return bare === '' ? [] : bare.split('/');
}

function lengthOf(segment: string, params: Readonly<Record<string, string>>): number {
  const greedy = /^\{(.+)\+\}$/.exec(segment)?.[1];
  return greedy === undefined ? 1 : segments(withoutEnd(params[greedy] ?? '')).length;
}

function joined(prefix: readonly string[]): string {
  const path = withoutEnd(prefix.join('/'));
  return path === '' ? '' : `/${path}`;
}

function withoutEnd(path: string): string {
  return path.replace(/\/+$/, '');
}
