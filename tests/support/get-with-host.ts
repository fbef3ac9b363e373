import { request } from 'node:http';

/** `GET` with a Host header that differs from the address, which fetch does not allow. Returns the body. */
export function getWithHost(address: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(address, { headers: { host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
    });
    outgoing.on('error', reject).end();
  });
}
