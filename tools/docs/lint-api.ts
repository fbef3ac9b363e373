import { join } from 'node:path';
import { createConfig, lint } from '@redocly/openapi-core';
import { ROOT } from '../bootstrap/paths.mjs';

const config = await createConfig({ extends: ['recommended-strict'] });
const problems = await lint({ ref: join(ROOT, 'contracts/published/openapi.json'), config });
for (const { ruleId, message, location } of problems) console.error(`${location[0]?.pointer}: ${message} (${ruleId})`);
process.exitCode = problems.length === 0 ? 0 : 1;
