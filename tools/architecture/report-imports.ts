import { ROOT } from '../bootstrap/paths.mjs';
import { cruiseImports } from './cruise.ts';

const { violations, files, imports } = await cruiseImports(ROOT);
for (const { rule, from, to, comment } of violations) console.log(`${from} imports ${to}\n  ${rule}: ${comment}`);
console.log(`${violations.length} of ${imports} imports in ${files} files run the wrong way.`);
process.exitCode = violations.length === 0 ? 0 : 1;
