import { fileURLToPath } from 'node:url';

/** Stands in for the bundles where a test is not about code: any folder will do. Saves two seconds a test file. */
export function bundleOf(): string {
  return fileURLToPath(new URL('.', import.meta.url));
}
