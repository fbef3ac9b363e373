import type { Upload } from '@gdmarket/client';
import type { Trouble } from './trouble.ts';

/**
 * Sends a file with a form of the market, and tells how much of it has gone (0 to 1). Resolves with what went wrong, and
 * never rejects. `fetch` does not tell of what is sent.
 */
export function sendFile(
  { url, fields }: Upload,
  file: Blob,
  onProgress: (part: number) => void,
): Promise<Trouble | undefined> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve(request.status < 300 ? undefined : { code: 'not-uploaded' }));
    request.addEventListener('error', () => resolve({ code: 'offline' }));
    request.open('POST', url);
    request.send(form);
  });
}
