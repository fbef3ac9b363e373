/**
 * Stands for `node:fs/promises` in every bundle, where only the SDK imports it, to read a person's AWS profiles. A
 * function has none: its settings are in the environment. So the SDK is told at once, with this rejection, and neither
 * loads Node's module (a twentieth of the load time) nor looks for two files before the first request.
 * https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
 */
export function readFile(path: string): Promise<never> {
  return Promise.reject(new Error(`functions have no profile files: ${path}`));
}
