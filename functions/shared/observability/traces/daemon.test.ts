import { expect, it } from 'vitest';
import { daemonAddress } from './daemon.ts';

it.each([
  ['169.254.79.129:2000', { host: '169.254.79.129', port: 2_000 }],
  ['tcp:127.0.0.1:3000 udp:127.0.0.2:2000', { host: '127.0.0.2', port: 2_000 }],
  ['udp:127.0.0.2:2000 tcp:127.0.0.1:3000', { host: '127.0.0.2', port: 2_000 }],
  ['tcp:127.0.0.1:3000', undefined],
  ['127.0.0.1', undefined],
  [undefined, { host: '127.0.0.1', port: 2_000 }],
])('%s', (text, address) => expect(daemonAddress(text)).toEqual(address));
