import { InvokeCommand } from '@aws-sdk/client-lambda';
import { expect, it } from 'vitest';
import { aws } from '../support/aws.ts';
import { named } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { ops } from '../support/ops.ts';

it('npm run ops -- errors shows where in the sources a function failed', async () => {
  const from = new Date(Date.now() - 60_000).toISOString();
  // No gateway sends this: the function cannot read it.
  const Payload = JSON.stringify({ version: '2.0', of: 'ops-errors' });
  await eventually(async () => {
    await aws.lambda.send(new InvokeCommand({ FunctionName: named('review-http'), Qualifier: 'live', Payload }));
    const { code, output } = await ops('errors', 'review-http', '--from', from);
    expect(code).toBe(0);
    expect(output).toMatch(/review-http unexpected error: TypeError: /);
    expect(output).toMatch(/^ {4}at .*\(functions\/shared\/http\/[\w/-]+\.ts:\d+:\d+\)$/m);
    expect(output).not.toMatch(/\/index\.js:\d+:\d{4}/);
  });
  expect(await ops('errors', 'entry-http', '--from', new Date(Date.now() + 60_000).toISOString())).toEqual({
    code: 0,
    output: expect.stringContaining('No error has been logged since'),
  });
  await expect(ops('errors', 'nobody-http')).rejects.toThrow('has no function nobody-http.');
});
