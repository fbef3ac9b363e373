/** A full path cut in two: what the gateway put in front (stage, base path; no trailing slash), and the resource's path. */
export interface SplitPath {
  readonly prefix: string;
  readonly path: string;
}

/**
 * Cuts what stands before the resource off a full path, by counting the segments the route's template takes from the end.
 * Takes the path as the gateway shows it, the template (`/items/{itemNo}`, `/{proxy+}`, `/`) and the path parameters.
 */
export function splitByTemplate(
  fullPath: string,
  template: string,
  params: Readonly<Record<string, string>>,
): SplitPath {
  const taken = segments(template).reduce((count, segment) => count + lengthOf(segment, params), 0);
  const all = segments(fullPath);
  const start = Math.max(0, all.length - taken);
  const prefix = all.slice(0, start);
  return { prefix: joined(prefix), path: `/${all.slice(start).join('/')}` };
}

/** Cuts the stage off a path that matched no route; only an API's `$default` stage is served without its name in the path. */
export function splitByStage(fullPath: string, stage: string): SplitPath {
  const [first, ...rest] = segments(fullPath);
  if (first === undefined || first !== stage) return { prefix: '', path: `/${segments(fullPath).join('/')}` };
  return { prefix: `/${stage}`, path: `/${rest.join('/')}` };
}

/** A trailing slash is a segment of its own (`/items/` is not `/items`); leading slashes are one, as the gateway sees them. */
function segments(path: string): readonly string[] {
  const bare = path.replace(/^\/+/, '');
  return bare === '' ? [] : bare.split('/');
}

function lengthOf(segment: string, params: Readonly<Record<string, string>>): number {
  const greedy = /^\{(.+)\+\}$/.exec(segment)?.[1];
  return greedy === undefined ? 1 : segments(params[greedy] ?? '').length;
}

function joined(prefix: readonly string[]): string {
  const path = prefix.join('/').replace(/\/+$/, '');
  return path === '' ? '' : `/${path}`;
}
