import { ROOT } from '../bootstrap/paths.mjs';
import { findCopies } from './knowledge.ts';

const copies = findCopies(ROOT);
for (const { what, file } of copies) console.log(`${file} repeats ${what}`);
process.exitCode = copies.length === 0 ? 0 : 1;
