import { ROOT } from '../lib/paths.mjs';
import { cruiseImports } from './cruise.mjs';

const { violations, files, imports } = await cruiseImports(ROOT);
for (const { rule, from, to, comment } of violations) console.log(`${from} imports ${to}\n  ${rule}: ${comment}`);
console.log(`${violations.length} of ${imports} imports in ${files} files run the wrong way.`);
process.exitCode = violations.length === 0 ? 0 : 1;
