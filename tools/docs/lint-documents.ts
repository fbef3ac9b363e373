import { join } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { ROOT } from '../bootstrap/paths.mjs';

const config = await createConfig({
  extends: ['recommended-strict'],
  // Who may send and receive stands in the policies of functions.
  async3Rules: { 'security-defined': 'off' },
});
for (const document of ['openapi.json', 'asyncapi.json']) {
  const problems = await lint({ ref: join(ROOT, 'contracts/published', document), config });
  for (const { ruleId, message, location } of problems) {
    console.error(`${document}${location[0]?.pointer}: ${message} (${ruleId})`);
    process.exitCode = 1;
  }
}
