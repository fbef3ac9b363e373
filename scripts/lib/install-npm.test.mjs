import { expect, it } from 'vitest';
import { npmReason } from './install-npm.mjs';

it('shows what npm says is wrong, not how npm is used', () => {
  const usage = Array.from({ length: 20 }, (_, line) => `npm error option ${line}`).join('\n');
  const reason = npmReason(`npm warn config\nnpm error code EUSAGE\nnpm error\nnpm error not in sync\n${usage}\n`);
  expect(reason.split('\n').slice(0, 2)).toEqual(['  code EUSAGE', '  not in sync']);
  expect(reason).not.toContain('option 19');
});
