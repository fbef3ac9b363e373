import { contextIn } from './deploy-context.ts';

/** What was typed for a stage: our own options, and CDK's arguments. */
interface Typed {
  readonly values: { readonly stage: string | undefined; readonly gateway: string | undefined };
  readonly others: readonly string[];
}

/**
 * The typed arguments in CDK's notation. `--stage` names the stage or, as in CDK, `-c stage=`. Throws a sentence when
 * neither is given, because the emulator's stage would be deployed.
 */
export function stageArguments({ values: { stage, gateway }, others }: Typed): readonly string[] {
  if (stage !== undefined && saysStage(others)) throw new Error('The stage is named twice.');
  if (stage === undefined && !saysStage(others)) {
    throw new Error('Say which stage: --stage dev, or --stage prod. For this machine there is npm start.');
  }
  const context = { stage, gateway };
  return [
    ...Object.entries(context).flatMap(([key, value]) => (value === undefined ? [] : ['-c', `${key}=${value}`])),
    ...others,
  ];
}

function saysStage(argv: readonly string[]): boolean {
  return contextIn(argv).some((pair) => pair.startsWith('stage='));
}
