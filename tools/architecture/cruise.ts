import { cruise, type IViolation } from 'dependency-cruiser';
import { rules } from './rules.ts';

/** An import that runs the wrong way. */
export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly comment: string;
}

/** The violations, and how many files and imports were read. */
interface Cruise {
  readonly violations: readonly Violation[];
  readonly files: number;
  readonly imports: number;
}

/** Finds imports that run the wrong way, in a folder that holds the code, its package.json and node_modules. */
export async function cruiseImports(root: string): Promise<Cruise> {
  const { output } = await cruise(
    ['apps', 'contracts', 'functions', 'infra', 'lab', 'packages', 'tools', 'tests'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })) },
      // The compiler of TypeScript 7 has no API for parsing.
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^tools/localstack/plugin/|/dist/' },
    },
    {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      // Paths as they are installed: node_modules may be a link, too.
      symlinks: false,
    },
  );
  if (typeof output === 'string') throw new Error(output);
  const { violations, totalCruised, totalDependenciesCruised } = output.summary;
  return { violations: violations.map(describe), files: totalCruised, imports: totalDependenciesCruised ?? 0 };
}

function describe({ rule, from, to, cycle }: IViolation): Violation {
  const comment = rules.find(({ name }) => name === rule.name)?.comment ?? '';
  return { rule: rule.name, from, to: cycle?.map(({ name }) => name).join(' → ') ?? to, comment };
}
