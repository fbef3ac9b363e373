import { UserError } from '../bootstrap/user-error.mjs';
import { contextIn } from '../deploy/deploy-context.ts';
import { reachStage } from '../market/find-market.ts';
import { stageOnAws } from '../ops/stage-on-aws.ts';
import { type OpsValues, opsOptions } from '../ops/verb.ts';
import { verbs } from '../ops/verbs.ts';
import { type Command, defineCommand } from '../options/define-command.ts';

/** Options that every verb takes. */
const COMMON: readonly string[] = ['stage', 'port', 'dry-run'];

const typed = defineCommand({
  name: 'npm run ops',
  purpose: 'Looks into a running stage and mends it; docs/runbook says when.',
  examples: Object.entries(verbs).map(([name, { example }]) => `npm run ops -- ${name} ${example}`),
  operands: `${Object.keys(verbs).join('|')} …`,
  options: opsOptions,
  request({ values, operands: [name = '', ...operands] }) {
    const { stage = 'local', port, 'dry-run': dryRun } = values;
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb === undefined) throw new Error(`There is no "${name}". There are ${Object.keys(verbs).join(', ')}.`);
    if (port !== undefined && stage !== 'local') throw new Error('--port is for stage local.');
    const other = optionsIn(values).find((option) => !COMMON.includes(option) && !verb.options.includes(option));
    if (other !== undefined) throw new Error(`--${other} is not for ${name}.`);
    return { work: verb.read(operands, values), stage, port, dryRun };
  },
  async run({ work, ...target }) {
    await reachStage(target.stage, target.port);
    try {
      return await work(stageOnAws(target));
    } catch (error) {
      if (!(error instanceof Error) || error instanceof UserError || !isFromAws(error)) throw error;
      // No region, no credentials, no permission, no network, no such stage: the SDK's message says which.
      throw new UserError(`Stage ${target.stage} did not do it: ${error.name}: ${error.message}`);
    }
  },
});

/** `-c stage=dev` names the stage, too, as in CDK. */
export const opsCommand: Command<ReturnType<typeof typed.read>> = {
  ...typed,
  read: (argv) => typed.read(inOurWords(argv)),
  run: (argv) => typed.run(inOurWords(argv)),
};

function inOurWords(argv: readonly string[]): readonly string[] {
  const stage = contextIn(argv).find((pair) => pair.startsWith('stage='));
  if (stage === undefined) return argv;
  const isContext = (word: string, index: number) =>
    /^(?:-c|--context)$/.test(word) || /^(?:--context=|-c=?)stage=/.test(word) || (word === stage && index > 0);
  return [...argv.filter((word, index) => !isContext(word, index)), `--${stage}`];
}

function optionsIn(values: OpsValues): readonly (keyof OpsValues)[] {
  const names = Object.keys(values) as (keyof OpsValues)[];
  return names.filter((name) => values[name] !== undefined && values[name] !== false);
}

function isFromAws(error: Error): boolean {
  return '$metadata' in error || 'code' in error || /credential|region/i.test(error.message);
}
