import { cruise } from 'dependency-cruiser';
import { rules } from './rules.mjs';

/** @typedef {{ rule: string, from: string, to: string, comment: string }} Violation */

/**
 * Looks for imports that run the wrong way.
 *
 * @param {string} root folder that holds the code, its package.json and node_modules
 * @returns {Promise<{ violations: Violation[], files: number, imports: number }>} what was found, and in how many files and imports
 */
export async function cruiseImports(root) {
  const { output } = await cruise(
    ['contracts', 'functions', 'infra', 'packages', 'tools', 'tests'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })) },
      // The compiler of TypeScript 7 has no API to parse with.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^tools/localstack/plugin/' },
    },
    {
      extensions: ['.ts', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      // As installed: a linked node_modules is one, too.
      symlinks: false,
    },
  );
  if (typeof output === 'string') throw new Error(output);
  const { violations, totalCruised, totalDependenciesCruised } = output.summary;
  return { violations: violations.map(describe), files: totalCruised, imports: totalDependenciesCruised ?? 0 };
}

/**
 * @param {import('dependency-cruiser').IViolation} violation
 * @returns {Violation}
 */
function describe({ rule, from, to, cycle }) {
  const comment = rules.find(({ name }) => name === rule.name)?.comment ?? '';
  return { rule: rule.name, from, to: cycle?.map(({ name }) => name).join(' → ') ?? to, comment };
}
